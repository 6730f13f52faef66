/** Why a library's folder cannot be opened and what to do, for people. `error`: what the system answered for it. */
export function folderFault(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `${folder} cannot be opened${code}. Check that the folder exists and is readable.`;
}
