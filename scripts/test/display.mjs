import { spawn } from 'node:child_process';

/** Milliseconds that Xvfb may take to say which display it opened. */
const patience = 15_000;

/**
 * A screen of our own for Electron, so that tests neither need nor disturb the person's. Answers its name and a function
 * that closes it, or `null` where there is no Xvfb (then the person's display, if any, is used).
 */
export async function openDisplay(platform = process.platform) {
  if (platform !== 'linux') return null;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    const settle = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    server.on('error', () => settle(null));
    server.on('exit', () => settle(null));
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) settle(text.trim());
    });
  });
  if (number === null) {
    server.kill();
    console.error('No Xvfb: Electron is tested on the display at hand, if there is one.');
    return null;
  }
  return { name: `:${number}`, close: () => server.kill() };
}
