import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInProcess, type InProcess } from '../contract/in-process';
import { manyArticles } from '../support/libraries';

describe('a bulk change that takes articles out of a rule', () => {
  let root: string;
  let inProcess: InProcess;

  beforeAll(async () => {
    root = manyArticles(190);
    inProcess = await openInProcess(root);
  });
  afterAll(() => inProcess.api.close());

  it('is what the built-in views go by as long as no threshold is set', async () => {
    const [inbox] = await inProcess.connection.call('views.list', null);
    expect(inbox?.filter).toBe('is:unpublished quality:>=70');
  });

  it('says how many, and with the matching changes takes out none', async () => {
    const { connection } = inProcess;
    const { ids } = await connection.call('library.query', { filter: 'quality:65..74', sort: [] });
    const request = { ids: [...ids], operations: [{ field: 'quality', op: 'add', value: 3 }] } as const;
    const alone = await connection.call('edits.preview', request);
    // 67, 68 and 69 reach 70.
    expect(alone).toMatchObject({ files: 10, leaving: [{ rule: 'threshold', files: 3 }] });
    const followed = await connection.call('edits.preview', { ...request, follow: true });
    expect(followed).toMatchObject({ files: 10, label: 'Changed quality by +3 in 10 articles, and what matches it' });
    expect(followed.kinds).toContainEqual({ field: 'published', before: false, after: true, files: 3 });
    await connection.call('edits.applyPlan', { plan: followed.plan });
    expect(readFileSync(join(root, '_news/0/story-67.md'), 'utf8')).toMatch(/^quality: 70$[^]*^published: true$/m);
    expect(readFileSync(join(root, '_news/0/story-66.md'), 'utf8')).toMatch(/^quality: 69$[^]*^published: false$/m);
    expect((await connection.call('lens.rules', null)).threshold).toMatchObject({ holds: 190, of: 190 });
  });
});
