/** Why the desk cannot be served at a port, for people; `null` when an error says something else. */
export function listenComplaint(error: unknown, port: number): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen' || !('code' in error))
    return null;
  if (error.code === 'EADDRINUSE') return `port ${port} is in use; choose another with --port`;
  if (error.code === 'EACCES') return `port ${port} is not allowed; choose another with --port`;
  return null;
}
