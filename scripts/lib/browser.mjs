import { spawn } from 'node:child_process';

/** The program that opens an address in the person's browser, with its arguments; `null` where there is no screen. */
export function browserCommand(address, platform, env) {
  if (platform === 'darwin') return ['open', [address]];
  // `start` would need a shell, which reads more into an address than an address.
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', address]];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', [address]] : null;
}

/** Opens `address` in the browser if there is one. Where it does not work the printed address is the way. */
export function openInBrowser(address) {
  const command = browserCommand(address, process.platform, process.env);
  if (command === null) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error('No browser could be opened: follow the address above.'));
  child.unref();
}
