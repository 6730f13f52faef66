// A process that edits a library until it is done or killed. Its argument says what; `GALLEY_TEST_KILL` where it dies.
import './faulty-waiting-fs';
import { z } from 'zod';
import { Edits } from '../../../main/edits/edits';
import { Journal } from '../../../main/edits/journal';

const task = z
  .object({
    root: z.string(),
    folder: z.string(),
    workerFile: z.string(),
    work: z.enum(['edit', 'undo', 'open', 'compact']),
    paths: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const nothing = (): void => undefined;

async function run(): Promise<void> {
  const { root, folder, workerFile } = task;
  if (task.work === 'compact') {
    const journal = await Journal.open(folder, true);
    await journal.compact(Date.now(), { entries: 2, age: 1000 * 60 * 60 });
    await journal.close();
    return;
  }
  const edits = await Edits.open({ root, folder, workerFile, door: 'cli', onState: nothing, onProgress: nothing });
  const paths = Array.from({ length: task.paths }, (_, i) => `_news/${i % 7}/${i}.md`);
  // The parent counts the time from here.
  process.stdout.write('begun\n');
  if (task.work === 'edit') await edits.edit(paths, [{ field: 'published', op: 'set', value: true }]);
  if (task.work === 'undo') await edits.undo();
  await edits.close();
}

void run();
