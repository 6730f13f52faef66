import { execFileSync } from 'node:child_process';

/** Runs git in a folder and answers what it prints. The editor's own git configuration has no say. */
export function git(folder: string, ...args: readonly string[]): string {
  // Line ends must come back as they are.
  const settings = ['user.name=test', 'user.email=test@example.com', 'core.autocrlf=false'];
  return execFileSync('git', ['-C', folder, ...settings.flatMap((setting) => ['-c', setting]), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}

/** Makes a folder a repository with everything committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message=start');
}
