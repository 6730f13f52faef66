import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerName } from '../../main/library/organizations';
import { collectionOf, isOutOfSight, readSite, siteExclusion } from '../../main/library/site';
import { writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

function siteWith(files: Readonly<Record<string, string>>): ReturnType<typeof readSite> {
  const root = scratchFolder();
  writeFiles(root, files);
  return readSite(root);
}

/** Of these paths, those that the walk gets to. */
function inSight(site: ReturnType<typeof readSite>, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !isOutOfSight(path, siteExclusion(site)));
}

describe('readSite', () => {
  it('reads a Jekyll site', () => {
    const site = siteWith({ '_config.yml': 'title: My site\nexclude: [CNAME, drafts/]\ninclude: drafts/kept.md\n' });
    expect(site).toMatchObject({ kind: 'jekyll', title: 'My site', notes: [] });
    const paths = ['_news/a.md', '_site/a.md', 'drafts/a.md', 'public/a.md', 'a/_site/a.md', '.x/a.md', 'a/.b.md'];
    expect(inSight(site, paths)).toEqual(['_news/a.md', 'public/a.md', 'a/_site/a.md']);
    expect(inSight(site, ['vendor/a.md', 'a/node_modules/b/c.md', 'a/vendor/b.md', 'vendor.md'])).toEqual([
      'vendor.md',
    ]);
  });

  it('leaves out what a Jekyll site is built into', () => {
    const site = siteWith({ '_config.yml': 'destination: ./out/\n' });
    expect(inSight(site, ['out/a.md', '_site/a.md'])).toEqual(['_site/a.md']);
    expect(siteWith({ '_config.yml': 'destination: ../out\n' }).output).toEqual(['_site']);
  });

  it.each([
    [
      'hugo.toml',
      '# c\ntitle = "Hugo \'s"\npublishDir = \'out\'\n[params]\ntitle = "no"\n',
      "Hugo 's",
      ['out', 'resources'],
    ],
    ['hugo.yaml', 'title: Yaml\n', 'Yaml', ['public', 'resources']],
    ['config/_default/hugo.toml', 'title = "Deep"\n', 'Deep', ['public', 'resources']],
  ])('reads a Hugo site from %s', (name, text, title, output) => {
    const site = siteWith({ [name]: text, 'content/posts/a.md': '' });
    expect(site).toMatchObject({ kind: 'hugo', title });
    expect(site.output).toEqual(expect.arrayContaining(output));
  });

  it('takes config.toml for Hugo only beside a content folder', () => {
    expect(siteWith({ 'config.toml': 'title = "x"\n' }).kind).toBe('plain');
    expect(siteWith({ 'config.toml': 'title = "x"\n', 'content/a.md': '' }).kind).toBe('hugo');
  });

  it('calls a plain folder by its name', () => {
    const root = scratchFolder('plain');
    writeFiles(root, { 'dist/a.md': '' });
    const site = readSite(root);
    expect(site).toMatchObject({ kind: 'plain', title: basename(root) });
    expect(inSight(site, ['dist/a.md', 'build/a.md'])).toEqual(['dist/a.md', 'build/a.md']);
    writeFiles(root, { 'package.json': '{}' });
    expect(inSight(readSite(root), ['dist/a.md', 'build/a.md', 'docs/dist/a.md'])).toEqual(['docs/dist/a.md']);
  });

  it.each([
    ['title: [unclosed', /does not parse/],
    ['- a list', /not a mapping/],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `k${i}: &k${i} [${'*a,'.repeat(20)}]`).join('\n')}`,
      /alias/,
    ],
    ['x'.repeat(256 * 1024 + 1), /larger than 256 kB, so it is not read\. Shorten it\./],
    [`title: ${'['.repeat(5_000)}`, /_config\.yml is not read, because of line 1: collections nest deeper than 100\./],
  ])('notes a config that cannot be read and goes on', (text, note) => {
    const site = siteWith({ '_config.yml': text, 'a.md': '' });
    expect(site.kind).toBe('jekyll');
    expect(site.notes.join()).toMatch(note);
  });

  it('takes the last of duplicate keys, and nothing from a prototype', () => {
    expect(siteWith({ '_config.yml': 'title: One\ntitle: Two\n' }).title).toBe('Two');
    expect(siteWith({ '_config.yml': '__proto__:\n  title: Evil\nconstructor: x\n' }).title).not.toBe('Evil');
  });

  it('neither follows a linked config nor waits on a FIFO', () => {
    const root = scratchFolder();
    const outside = scratchFolder();
    writeFiles(outside, { 'secret.yml': 'title: Secret\n' });
    symlinkSync(join(outside, 'secret.yml'), join(root, '_config.yml'));
    expect(readSite(root).notes).toEqual(['_config.yml is a link.']);
    const other = scratchFolder();
    execFileSync('mkfifo', [join(other, '_config.yml')]);
    expect(readSite(other).notes).toEqual(['_config.yml is not a regular file.']);
  });
});

describe('the taxonomy', () => {
  it('puts children after their parent, whether it is named or given by id', () => {
    const { taxonomy } = siteWith({
      '_data/topics/1-child.yaml': 'name: Canvas\nparent: Power Apps\n',
      '_data/topics/2-grandchild.yml': 'name: Deep\nparent: canvas-id\n',
      '_data/topics/0-other.yaml': 'name: Other\n',
      '_data/topics/1-child-id.yaml': 'name: Sibling\nparent: power\n',
      '_data/topics/9-root.yaml': 'name: Power Apps\n_id: power\n',
    });
    expect(taxonomy.map(({ name, parent }) => [name, parent])).toEqual([
      ['Other', null],
      // Its parent is a name or an id, and this is neither.
      ['Deep', null],
      ['Power Apps', null],
      ['Sibling', 'Power Apps'],
      ['Canvas', 'Power Apps'],
    ]);
  });

  it('survives loops, repeats, nameless and broken files', () => {
    const { taxonomy, notes } = siteWith({
      '_data/topics/a.yaml': 'name: A\nparent: B\n',
      '_data/topics/b.yaml': 'name: B\nparent: A\n',
      '_data/topics/c.yaml': 'name: A\n',
      '_data/topics/d.yaml': 'parent: A\n',
      '_data/topics/e.yaml': ': : [\n',
      '_data/topics/f.txt': 'name: F\n',
    });
    expect(taxonomy.map(({ name, parent }) => [name, parent])).toEqual([
      ['A', null],
      ['B', 'A'],
    ]);
    expect(notes).toHaveLength(3);
  });
});

describe('the organizations', () => {
  it('name the publisher that an article gives by domain only', () => {
    const { organizations } = siteWith({
      '_data/organizations/cnn.com.md': '---\nname: "CNN"\ndomain: cnn.com\n---\n',
      '_data/organizations/bbc.yml': 'name: BBC # public\ndomain: BBC.com\n',
      '_data/organizations/bad.md': '---\nname: "unclosed\ndomain: bad.com\n---\n',
      '_data/organizations/deep.md': `---\nname: ${'['.repeat(5_000)}\ndomain: deep.com\n---\n`,
    });
    expect(['cnn.com', 'bbc.com', 'bad.com', 'The Hill', ''].map((name) => providerName(name, organizations))).toEqual([
      'CNN',
      'BBC',
      'bad.com',
      'The Hill',
      '',
    ]);
  });
});

describe('collectionOf', () => {
  it('is the folder; for Hugo the section', () => {
    expect(collectionOf('_learning/videos/a.md', 'jekyll')).toBe('_learning/videos');
    expect(collectionOf('a.md', 'plain')).toBe('');
    expect(collectionOf('content/posts/2021/a/index.md', 'hugo')).toBe('content/posts');
    expect(collectionOf('content/about.md', 'hugo')).toBe('content');
    expect(collectionOf('notes/a/b.md', 'hugo')).toBe('notes/a');
  });
});
