import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from './blocks.ts';

const rows = (text: string, mediaType: 'text/plain' | 'text/markdown' = 'text/plain') => blocks(text, mediaType).filter(({ cells }) => cells.length > 0).map(({ kind, cells }) => [kind, ...cells.map((cell) => text.slice(cell.start, cell.end))]);

test('a table of a printed note keeps its columns, and a row that leaves cells out keeps theirs', () => {
  const note = 'Summary estimates\n\nDec YE              FY25A     FY26E     FY27E\nRevenue (£m)        1,204     1,188     1,226\nEPS (p)              31.2      28.9      32.5\nDividend (p)                             14.0\n\nCatalysts\n';
  assert.deepEqual(rows(note), [
    ['tableHead', 'Dec YE', 'FY25A', 'FY26E', 'FY27E'],
    ['row', 'Revenue (£m)', '1,204', '1,188', '1,226'],
    ['row', 'EPS (p)', '31.2', '28.9', '32.5'],
    ['row', 'Dividend (p)', '', '', '14.0'],
  ]);
});

test('a head without a word over its first column, tabs, and Chinese periods', () => {
  assert.deepEqual(rows('              2026      2027\nQuay House    1,845     1,990\nMEDIAN        1,790     1,860\n')[0], ['tableHead', '', '2026', '2027']);
  assert.deepEqual(rows('机构\t2026年\t2027年\n港湾证券\t4.5%\t4.3%\n中位数\t4.6%\t4.4%\n')[1], ['row', '港湾证券', '4.5%', '4.3%']);
});

test('prose with wide blanks, verse and lists are no tables', () => {
  for (const text of ['The quay is old.  It was built in 1926.\nIt is long.  Nobody knows why.\nIt will go.  Soon.\n', 'Port Ellery    3 March 2026\nAda Reyes      Staff\nNorth quay     Late edition\n', '- Fare    2 krone\n- Toll    3 krone\n- Bridge    2027\n']) assert.deepEqual(rows(text), [], text);
});
