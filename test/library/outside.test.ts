import { describe, expect, it } from 'vitest';
import { reactionTo } from '../../main/library/outside';

const react = (paths: readonly string[], folders: readonly string[] = []): ReturnType<typeof reactionTo> =>
  reactionTo(
    paths,
    (path) => path.startsWith('.git/') || path.includes('/.galley-'),
    (path) => folders.includes(path),
  );

describe('reactionTo', () => {
  it('looks at articles one by one', () => {
    expect(react(['_news/a.md', 'b.markdown'])).toEqual({ files: ['_news/a.md', 'b.markdown'], everything: false });
  });

  it('passes over what is no article and what is out of sight', () => {
    const paths = ['', '.git/index', '_news/.galley-0123456789abcdef.tmp', 'picture.png'];
    expect(react(paths)).toEqual({ files: [], everything: false });
  });

  it.each([
    [['_news'], ['_news']],
    [['_config.yml'], []],
    [['_data/topics/a.yaml'], []],
    [['_data/organizations/a.md'], []],
    [['hugo.toml'], []],
  ])('looks at everything after %j', (paths, folders) => {
    expect(react(paths, folders)).toEqual({ files: [], everything: true });
  });

  it('looks at everything when it is much', () => {
    const paths = Array.from({ length: 1000 }, (_, i) => `${i}.md`);
    expect(react(paths)).toEqual({ files: [], everything: true });
  });
});
