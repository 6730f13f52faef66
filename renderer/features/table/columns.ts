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
  quality: { label: 'Quality', width: 88, min: 72, numeric: true },
  heat: { label: 'Heat', width: 64, min: 56, numeric: true },
  title: { label: 'Article', width: 300, min: 120, numeric: false },
  provider: { label: 'Provider', width: 104, min: 72, numeric: false },
  date: { label: 'Date', width: 100, min: 96, numeric: false },
  topics: { label: 'Topics', width: 128, min: 80, numeric: false },
  type: { label: 'Type', width: 80, min: 56, numeric: false },
};

/**
 * When the title would have less room than this, in CSS pixels, these columns go, the first one first. The others are
 * what a decision is made from.
 */
const dropped: readonly (readonly [column: Column, title: number])[] = [
  ['type', 300],
  ['heat', 300],
  ['topics', 280],
  ['provider', 240],
  ['date', 200],
];

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
    Math.max(columnPlans[column].min, widths[column] ?? columnPlans[column].width);
  const wanted = columns.filter((column) => column !== 'title' && !hidden.includes(column));
  const gone: Column[] = [];
  /** What the others leave. */
  const forTitle = (): number =>
    wanted.reduce((left, column) => (gone.includes(column) ? left : left - widthOf(column)), available);
  for (const [column, title] of dropped) {
    if (wanted.includes(column) && forTitle() < title) gone.push(column);
  }
  const left = Math.max(columnPlans.title.min, forTitle());
  const forTopics =
    wanted.includes('topics') && !gone.includes('topics') && widths.topics === undefined
      ? Math.min(topicsMost - widthOf('topics'), Math.max(0, (left - titleEnough) / 2))
      : 0;
  const widthNow = (column: Column): number => {
    if (column === 'title') return left - forTopics;
    return widthOf(column) + (column === 'topics' ? forTopics : 0);
  };
  return {
    placed: columns
      .filter((column) => column === 'title' || (wanted.includes(column) && !gone.includes(column)))
      .map((column) => ({ column, width: Math.floor(widthNow(column)) })),
    dropped: gone,
  };
}
