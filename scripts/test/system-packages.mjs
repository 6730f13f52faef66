import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What the browser tests and Electron need of a Debian or Ubuntu; where there are two names, the newer one first. */
const needed = [['xvfb'], ['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']];

/** Ubuntu's `chromium` is a snap, which root in a container cannot run: there Playwright gets its own. */
function neededHere() {
  return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8')) ? needed : [...needed, ['chromium']];
}

const quiet = (program, args) => spawnSync(program, args, { encoding: 'utf8' });

function apt(...args) {
  return spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function isInstalled(name) {
  // Without dpkg there is no output at all.
  return (quiet('dpkg-query', ['-W', '-f', '${Status}', name]).stdout ?? '').endsWith(' installed');
}

/** The first of `names` that the package lists know; without lists, the last. */
function candidate(names) {
  const known = names.find((name) => /Candidate: (?!\(none\))/.test(quiet('apt-cache', ['policy', name]).stdout ?? ''));
  return known ?? names.at(-1);
}

/**
 * Installs what is missing through apt when root runs on Debian or Ubuntu. Anywhere else it says what to install. What
 * cannot be installed is not an error here: the tests that need it fail, or are skipped, by name.
 */
export function installSystemPackages(platform = process.platform, uid = process.getuid?.()) {
  if (platform !== 'linux') return;
  const debian = existsSync('/usr/bin/apt-get');
  const missing = debian ? neededHere().filter((names) => !names.some(isInstalled)) : needed;
  if (missing.length === 0) return;
  if (!debian || uid !== 0) {
    const names = missing.map((alternatives) => alternatives.at(-1)).join(' ');
    console.error(`The end-to-end tests need these packages, or your system's names for them: ${names}`);
    return;
  }
  apt('update', '-q');
  const names = missing.map(candidate);
  console.error(`Installing ${names.join(' ')} (apt-get)…`);
  if (apt('install', '-y', '-q', '--no-install-recommends', ...names).status !== 0) {
    console.error(`apt-get could not install ${names.join(' ')}: what needs them will not run.`);
  }
}
