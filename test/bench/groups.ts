import type { RowGroup } from './row';
import { bulk } from './rows/bulk';
import { desk } from './rows/desk';
import { duplicates } from './rows/duplicates';
import { lens } from './rows/lens';
import { query } from './rows/query';
import { scan } from './rows/scan';
import { start } from './rows/start';
import { toggle } from './rows/toggle';

/** In the order of the table. A new group is one file in `rows/` and one word here. */
export const groups: readonly RowGroup[] = [scan, query, lens, duplicates, toggle, bulk, desk, start];
