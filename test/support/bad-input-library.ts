import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { articleText } from './article-text';
import { writeFiles } from './libraries';
import { scratchFolder } from './scratch';

const good = articleText({ title: 'A good article' });
const withLine = (from: string | RegExp, to: string) => good.replace(from, to);

/** Files whose content is bad, by the name of what is bad in them. */
export const badContents: Readonly<Record<string, string | Buffer>> = {
  'fence-language': '---js\n{ title: "x" }\n---\n',
  'no-closing-fence': good.replace(/\n---\n$/, '\n'),
  'second-document': withLine('type: article', 'type: article\n---\ntitle: "again"'),
  'tab-indent': withLine('  name: The Courier', '\tname: The Courier'),
  'duplicate-key': withLine('heat: -1', 'heat: -1\nquality: 61'),
  'alias-bomb': withLine(
    'heat: -1',
    `heat: -1\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replaceAll(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}`,
  ),
  'too-deep': withLine('heat: -1', `heat: -1\ndeep: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'conflict-front-matter': withLine('quality: 60', '<<<<<<< HEAD\nquality: 60\n=======\nquality: 70\n>>>>>>> crawler'),
  'conflict-body': `${good}\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> crawler\n`,
  nul: withLine('A good article', 'A go\0od article'),
  'not-utf8': Buffer.concat([
    Buffer.from('---\ntitle: "'),
    Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
    Buffer.from('"\n---\n'),
  ]),
  'bare-returns': good.replaceAll('\n', '\r'),
  'bare-return-within': withLine('heat: -1\n', 'heat: -1\rmore: 1\n'),
  'utf-16-big-endian': Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(),
  'utf-16': Buffer.from(`\uFEFF${good}`, 'utf16le'),
  'published-yes': withLine('published: false', 'published: yes'),
  'published-quoted': withLine('published: false', 'published: "true"'),
  'published-number': withLine('published: false', 'published: 1'),
  'quality-word': withLine('quality: 60', 'quality: high'),
  'quality-exponent': withLine('quality: 60', 'quality: 1e2'),
  'quality-octal': withLine('quality: 60', 'quality: 010'),
  'quality-nan': withLine('quality: 60', 'quality: .nan'),
  'topics-scalar-map': withLine('  - Harbour', '  Harbour: true'),
  'topics-nested': withLine('  - Harbour', '  - - Harbour'),
  'topics-repeated': withLine('  - Harbour', '  - Harbour\n  - Harbour'),
  'root-list': '---\n- one\n- two\n---\n',
  'complex-key': withLine('heat: -1', '? [a, b]\n: c'),
  'does-not-parse': withLine('heat: -1', 'heat: -1\nbroken: "unclosed'),
};

/** Files that look odd and are valid: they must be listed and be editable. */
export const oddContents: Readonly<Record<string, string>> = {
  bom: `\uFEFF${good}`,
  crlf: good.replaceAll('\n', '\r\n'),
  'mixed-line-ends': good.replace('---\n', '---\r\n').replace('heat: -1\n', 'heat: -1\r\n'),
  'topics-null': withLine('topics:\n  - Harbour', 'topics:'),
  'published-capital': withLine('published: false', 'published: False'),
  'no-final-newline': good.replace(/\n$/, ''),
  'fence-in-block-scalar': withLine('heat: -1', 'heat: -1\nnote: |\n  ---\n  text'),
  'flow-topics': withLine('topics:\n  - Harbour', 'topics: [Harbour, Ferries]'),
  'scalar-topic': withLine('topics:\n  - Harbour', 'topics: Harbour'),
  'topics-at-column-0': withLine('  - Harbour', '- Harbour'),
  'flow-closed-at-column-0': withLine('topics:\n  - Harbour', 'topics: [\n  Harbour\n]'),
  'quoted-over-lines': withLine(/excerpt: .*/, 'excerpt: "first line\nsecond line in column 0"'),
};

export interface BadInputLibrary {
  readonly root: string;
  /** A folder outside of the library that links lead to; holds `outside.md`. */
  readonly outside: string;
  /** What this machine could not make, with the reason. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Every bad input that this file system can hold, beside one good article. Close it to remove its socket. */
export async function badInputLibrary(): Promise<BadInputLibrary> {
  const root = scratchFolder('bad');
  const outside = scratchFolder('outside');
  const at = (name: string) => join(root, '_news', name);
  writeFiles(root, { '_news/good.md': good, '_news/empty.md': '' });
  for (const [name, content] of Object.entries({ ...badContents, ...oddContents }))
    writeFiles(root, { [`_news/${name}.md`]: content });
  writeFiles(outside, { 'outside.md': articleText({ title: 'Outside of the library' }) });

  writeFileSync(at('huge.md'), good);
  truncateSync(at('huge.md'), 50 * 1024 * 1024);
  mkdirSync(at('folder.md'));
  symlinkSync(join(outside, 'outside.md'), at('link-out.md'));
  symlinkSync('good.md', at('link-inside.md'));
  symlinkSync('nowhere.md', at('link-dangling.md'));
  symlinkSync('link-loop.md', at('link-loop.md'));
  symlinkSync(outside, at('linked-folder'));
  writeFileSync(at('hard-link.md'), articleText({ title: 'Two names' }));
  linkSync(at('hard-link.md'), at('hard-link-too.md'));
  writeFileSync(at('read-only.md'), articleText({ title: 'Read only' }), { mode: 0o444 });
  writeFileSync(at('unreadable.md'), articleText({ title: 'Unreadable' }));
  chmodSync(at('unreadable.md'), 0);

  const missing = [...makeNames(root), ...makeFifo(at('fifo.md')), ...makeDevice(at('device.md'))];
  const socket = await listenOn(at('socket.md'));
  return {
    root,
    outside,
    missing,
    close: () => new Promise((resolve, reject) => socket.close((error) => (error ? reject(error) : resolve()))),
  };
}

function makeNames(root: string): readonly string[] {
  const names: readonly (string | Buffer)[] = [
    'new\nline.md',
    'emoji-🦀.md',
    'right-to-left-\u202Egpj.md',
    'nfc-\u00E9.md',
    'nfd-e\u0301.md',
    'case.md',
    'CASE.md',
    Buffer.from([0x62, 0x61, 0x64, 0xff, 0x2e, 0x6d, 0x64]),
  ];
  return names.flatMap((name) => {
    const path = Buffer.concat([Buffer.from(`${root}/_news/`), Buffer.from(name)]);
    try {
      writeFileSync(path, articleText({ title: `Named ${JSON.stringify(name.toString('latin1'))}` }), { flag: 'wx' });
      return [];
    } catch (error) {
      return [`${JSON.stringify(name)}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function makeFifo(path: string): readonly string[] {
  const made = spawnSync('mkfifo', [path], { encoding: 'utf8' });
  return made.status === 0 ? [] : [`fifo: ${made.error?.message ?? made.stderr}`];
}

/** A device: opening one can do more than read it. */
function makeDevice(path: string): readonly string[] {
  const made = spawnSync('mknod', [path, 'c', '1', '3'], { encoding: 'utf8' });
  return made.status === 0 ? [] : [`device: ${made.error?.message ?? made.stderr}`];
}

async function listenOn(path: string): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return server;
}
