import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { blocks } from '#domain/articles/blocks.ts';
import { extract } from './extract.ts';
import { horizonOf } from './horizon.ts';
import { reasons } from './rejections.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/extraction.md'), 'utf8');
const rowsOf = (heading: string) => page.slice(page.indexOf(heading)).split('\n## ')[0]!.split('\n').filter((line) => line.startsWith('| ')).slice(1)
  .map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));

test('the page names every reason to leave a sentence alone, in the same words', () => {
  assert.deepEqual(rowsOf('## What is left alone'), Object.entries(reasons));
});

test('the page’s examples are found, in both languages', () => {
  const missed: string[] = [];
  for (const [family, english, chinese] of rowsOf('## What is read')) {
    if (family!.startsWith('a table') || family!.startsWith('an item')) continue;
    for (const text of [english!, chinese!.replaceAll(',', '，')]) {
      const { drafts } = extract({ text, mediaType: 'text/plain', publishedOn: '2025-12-08', author: 'A', outlet: null });
      if (drafts.length !== 1) missed.push(`${family}: ${text} (${drafts.length}, ${blocks(text, 'text/plain').length} block)`);
    }
  }
  assert.deepEqual(missed, []);
});

test('the page’s deadlines are read as it says', () => {
  const to = (words: string) => horizonOf(words, '2025-12-08')?.window?.to ?? null;
  assert.deepEqual(['by June 2026', '2026年6月底前', 'before June 2026', '2026年6月之前', 'before 1 July 2026', '2026年7月1日之前', 'in Q1 next year', '明年一季度', 'within 18 months', '18个月内', 'in 12–18 months', '未来12到18个月', 'next week or the week after', '下周或者是下下周'].map(to),
    ['2026-06-30', '2026-06-30', '2026-05-31', '2026-05-31', '2026-06-30', '2026-06-30', '2026-03-31', '2026-03-31', '2027-06-08', '2027-06-08', '2027-06-08', '2027-06-08', '2025-12-28', '2025-12-28']);
  assert.deepEqual(['soon', '很快'].map(to), [null, null]);
});
