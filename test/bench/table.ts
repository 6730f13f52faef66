import { type Goal, type Row, type Unit, verdict } from './row';

const heads = ['work', 'measured', 'reference', 'measured', 'ratio', 'goal', ''];

/** The rows as a Markdown table, aligned so that it also reads in a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** How each row was measured, as a Markdown list. */
export function methods(rows: readonly Row[]): string {
  return rows.map((row) => `- **${row.work}**: ${row.how}`).join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const { met, ratio } = verdict(row);
  const { reference } = row;
  return [
    row.work,
    figure(row.measured, row.unit),
    reference?.name ?? '',
    reference === null ? '' : figure(reference.measured, row.unit),
    ratio,
    goalWords(row.goal, row.unit),
    met ? 'met' : 'MISSED',
  ];
}

function figure(value: number, unit: Unit): string {
  const counted = unit === 'frames' || unit === 'tasks';
  const digits = counted ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

function goalWords(goal: Goal, unit: Unit): string {
  if (goal.kind === 'below') return `< ${Number(goal.limit.toFixed(1))} ${unit}`;
  if (goal.kind === 'times-faster') return `≥ ${goal.times} × faster`;
  if (goal.kind === 'within-times') return `≤ ${goal.times} ×`;
  return `≤ +${goal.more.toLocaleString('en-US')} ${unit}`;
}
