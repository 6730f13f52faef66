// `npm start -- [FOLDER]`: installs what is missing, builds what is stale, opens Galley in a window or, where there can
// be none, in the browser. Node's own modules only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronExecutable, whyNoWindow } from './lib/electron.mjs';
import { openInBrowser } from './lib/browser.mjs';
import { root } from './lib/project.mjs';
import { makeReady } from './lib/ready.mjs';

/** npm changes to the repository's folder; a folder on the command line is meant from where the person typed it. */
const cwd = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);

/** Runs `program` with this terminal and ends with its exit code. An interruption lets it close properly. */
function handOver(program, programArgs, { onOutput } = {}) {
  const child = spawn(program, programArgs, {
    cwd,
    stdio: ['inherit', onOutput ? 'pipe' : 'inherit', 'inherit'],
  });
  const passOn = (signal) => {
    if (!child.killed) child.kill(signal);
  };
  process.on('SIGTERM', passOn);
  // A terminal sends Ctrl+C to us both, and a second one would end the child at once.
  process.on('SIGINT', process.stdin.isTTY ? () => {} : passOn);
  child.stdout?.on('data', onOutput);
  child.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function startWindow(electron) {
  handOver(electron, [root, ...args]);
}

function startWeb(reason) {
  console.error(`Opening Galley in the browser, because ${reason}.`);
  let opened = false;
  handOver(process.execPath, [join(root, 'out', 'main', 'entry-cli.js'), 'serve', ...args], {
    onOutput(chunk) {
      process.stdout.write(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(String(chunk))?.[0];
      if (address === undefined || opened) return;
      opened = true;
      openInBrowser(address);
    },
  });
}

try {
  makeReady();
  if (args.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg))) {
    handOver(process.execPath, [join(root, 'out', 'main', 'entry-cli.js'), ...args]);
  } else {
    const reason = whyNoWindow(process.platform, process.env, process.getuid?.());
    const electron = reason === null ? electronExecutable(root) : null;
    if (electron === null) startWeb(reason ?? "Electron's binary could not be had");
    else startWindow(electron);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
