import { columns, type Column } from '../../../preload/contract/library';

/** How a column stands in the table. Widths in CSS pixels. */
export interface ColumnPlan {
  readonly label: string;
  readonly width: number;
  readonly min: number;
  /** Numbers stand on the right. */
  readonly numeric: boolean;
}

export const columnPlans: Readonly<Record<Column, ColumnPlan>> = {
  published: { label: 'Published', width: 40, min: 40, numeric: false },
  quality: { label: 'Quality', width: 92, min: 72, numeric: true },
  heat: { label: 'Heat', width: 64, min: 56, numeric: true },
  title: { label: 'Article', width: 240, min: 200, numeric: false },
  provider: { label: 'Provider', width: 136, min: 72, numeric: false },
  date: { label: 'Date', width: 112, min: 96, numeric: false },
  topics: { label: 'Topics', width: 148, min: 80, numeric: false },
  type: { label: 'Type', width: 80, min: 56, numeric: false },
};

/** When there is no room for all, these go, the first one first. The others are what a decision is made from. */
const dropped: readonly Column[] = ['type', 'heat', 'topics', 'provider', 'date'];

/** A wider line of text than this is harder to read than to leave to the topics. */
const titleEnough = 640;
const topicsMost = 480;

export interface PlacedColumn {
  readonly column: Column;
  readonly width: number;
}

export interface ColumnLayout {
  readonly placed: readonly PlacedColumn[];
  /** Wanted, but there is no room. */
  readonly dropped: readonly Column[];
}

interface Wanted {
  readonly available: number;
  readonly hidden: readonly Column[];
  readonly widths: Readonly<Partial<Record<Column, number>>>;
}

/** Which columns there is room for, and how wide. The title takes what the others leave. */
export function layoutColumns({ available, hidden, widths }: Wanted): ColumnLayout {
  const widthOf = (column: Column): number =>
    column === 'title'
      ? columnPlans.title.width
      : Math.max(columnPlans[column].min, widths[column] ?? columnPlans[column].width);
  const wanted = columns.filter((column) => column === 'title' || !hidden.includes(column));
  const gone: Column[] = [];
  const total = (): number => wanted.reduce((sum, column) => (gone.includes(column) ? sum : sum + widthOf(column)), 0);
  for (const column of dropped) {
    if (total() <= available) break;
    if (wanted.includes(column)) gone.push(column);
  }
  const kept = wanted.filter((column) => !gone.includes(column));
  const spare = Math.max(0, available - total());
  const forTopics =
    kept.includes('topics') && widths.topics === undefined
      ? Math.min(topicsMost - widthOf('topics'), Math.max(0, (widthOf('title') + spare - titleEnough) / 2))
      : 0;
  const extra = (column: Column): number =>
    column === 'title' ? spare - forTopics : column === 'topics' ? forTopics : 0;
  return {
    placed: kept.map((column) => ({ column, width: Math.floor(widthOf(column) + extra(column)) })),
    dropped: gone,
  };
}
