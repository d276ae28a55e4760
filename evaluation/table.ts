import type { Placed } from './corpus.ts';
import { add, emptyTally, rates } from './measure.ts';
import type { Measured, Tally } from './measure.ts';

const COLUMNS = [
  ['P', 'precision'], ['R', 'recall'], ['F1', 'f1'], ['checkable R', 'checkableRecall'], ['speaker', 'speaker'], ['until', 'until'], ['amount', 'amount'],
  ['polarity', 'polarity'], ['chance', 'probability'], ['kind', 'kind'], ['checkable', 'checkable'], ['record F1', 'recordF1'], ['false/2000 w', 'falsePer2000'],
] as const;

/** Tallies by language, and of all articles together. */
export function rowsOf(measured: { placed: Placed; result: Measured }[]): Map<string, Tally> {
  const rows = new Map<string, Tally>();
  for (const { placed, result } of measured) for (const row of [placed.language, 'all']) rows.set(row, add(rows.get(row) ?? emptyTally(), result.tally));
  return rows;
}

/** The measured rates as a table, a row a language, with the counts they come from. */
export function table(rows: Map<string, Tally>): string {
  const head = ['', 'articles', 'gold', 'found', 'drafts', ...COLUMNS.map(([name]) => name)];
  const lines = [...rows].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all') || a.localeCompare(b)).map(([name, tally]) => {
    const rate = rates(tally);
    return [name, tally.articles, tally.expected, tally.matched, tally.drafts, ...COLUMNS.map(([, key]) => (rate[key] === null ? '-' : rate[key].toFixed(key === 'falsePer2000' ? 2 : 3)))].map(String);
  });
  const width = head.map((title, i) => Math.max(title.length, ...lines.map((line) => (line[i] as string).length)));
  return [head, ...lines].map((line) => line.map((cell, i) => cell.padStart(width[i] as number)).join('  ')).join('\n');
}
