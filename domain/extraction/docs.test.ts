import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readArticle } from '#domain/articles/read.ts';
import type { Draft } from './draft.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import type { Article } from './extract.ts';
import { asRead } from './of-article.ts';
import { reasons } from './rejections.ts';

/** docs/extraction.md says how its examples are written: ↵ a new line, “ / ” between the languages, “+” between drafts. */
const page = readFileSync(resolve(import.meta.dirname, '../../docs/extraction.md'), 'utf8');
const tables = page.split('\n## ').map((section) => ({ heading: section.split('\n')[0] as string, rows: rowsOf(section) }));
const examples = tables.flatMap(({ heading, rows }) => (rows[0]?.[1] === 'English' ? rows.slice(1).map((cells) => ({ heading, cells })) : []));

test('the page names every reason to leave a sentence alone, in the same words', () => {
  assert.deepEqual(reasonRows().map((cells) => cells.slice(0, 2)), Object.entries(reasons));
});

test('each reason is told of the page’s examples', () => {
  const wrong: string[] = [];
  for (const [name, , ...cells] of reasonRows()) {
    assert.ok(cells.some((cell) => cell !== '—'), `${name}: no example`);
    for (const cell of cells.filter((one) => one !== '—')) {
      const told = explain(articleOf(cell)).map((one) => ('draft' in one ? 'a draft' : one.reason));
      if (told.at(-1) !== name) wrong.push(`${name}: ${cell} (${told.join(', ')})`);
    }
  }
  assert.deepEqual(wrong, []);
});

for (const { heading, cells } of examples) {
  const [rule = '', ...rest] = cells;
  const says = rest.pop() as string;
  test(`${heading}: ${rule}`, () => {
    assert.equal(rest.length, 3, 'one example in each language');
    rest.forEach((cell, i) => checkExample(cell, says, i));
  });
}

function checkExample(cell: string, says: string, language: number): void {
  const facts = says.split(/; | \+ /);
  const article = facts.some((fact) => fact.startsWith('written by')) ? asRead(fileOf(cell)) : articleOf(cell, says.includes('undated') ? null : '2025-12-08');
  const { drafts } = extract(article);
  const parts = says === 'left alone' ? [] : says.split(' + ');
  assert.equal(drafts.length, parts.length, `${cell}\n${drafts.map((draft) => draft.quote).join('\n')}`);
  parts.forEach((part, i) => {
    for (const fact of part.split('; ')) holds(fact, drafts[i] as Draft, article, (words) => words.split(' / ')[language] ?? words, cell);
  });
}

/** One thing that the page says of a draft. Anything it says in words that are not known here fails. */
function holds(fact: string, draft: Draft, article: Article, here: (words: string) => string, cell: string): void {
  const is = (got: unknown, wanted: unknown) => assert.deepEqual(got, wanted, `${fact}: ${cell}`);
  const { horizon, probability, quantity } = draft;
  const [, word = '', rest = ''] = /^(until|from|amount|said by|written by|published|if|event|why|quote|said again) (.+)$/.exec(fact) ?? [];
  const chance = /^(\d+) % (stated|implied)$/.exec(fact);
  if (chance) return is([probability.basis, probability.basis !== 'none' && Math.round(probability.ppm / 10_000)], [chance[2], Number(chance[1])]);
  switch (word) {
    case 'until': return is(horizon?.window?.to, rest);
    case 'from': return is(horizon?.window?.from, rest);
    case 'said by': return is(draft.speaker.name, here(rest));
    case 'written by': return is([article.author, draft.speaker.name], [here(rest), here(rest)]);
    case 'published': return is(article.publishedOn, rest);
    case 'if': return is(draft.condition, here(rest));
    case 'event': return is([horizon?.rule, horizon?.text], ['event', here(rest)]);
    case 'quote': return is(draft.quote, here(rest));
    case 'why': return assert.ok(draft.why.includes(rest), `${fact}: ${cell} (${draft.why.join('; ')})`);
    case 'said again': return is(draft.also.length, Number(rest));
    case 'amount': {
      const [, op, value, high, unit = ''] = /^([<>=~]+) ([\d.]+)(?:–([\d.]+))? (.+)$/.exec(rest) ?? [];
      return is(quantity && [quantity.op, quantity.value, quantity.high, quantity.unit], [op, Number(value), high === undefined ? null : Number(high), here(unit)]);
    }
    default:
  }
  switch (fact) {
    case 'forecast': case 'conditional': case 'plan': case 'commitment': case 'nowcast': return is(draft.kind, fact);
    case 'will': return is(draft.polarity, 'affirm');
    case 'will not': return is(draft.polarity, 'deny');
    case 'no number': return is(probability.basis, 'none');
    case 'no amount': return is(quantity, null);
    case 'no condition': return is(draft.condition, null);
    case 'no deadline': return is(horizon, null);
    case 'no day': return is([horizon !== null, horizon?.window], [true, null]);
    case 'can be checked': return is(draft.checkable, true);
    case 'cannot be checked': return is(draft.checkable, false);
    case 'undated': return is(article.publishedOn, null);
    default: assert.fail(`not understood: ${fact}`);
  }
}

function reasonRows(): string[][] {
  return (tables.find(({ heading }) => heading.startsWith('What is left alone'))?.rows ?? []).slice(1);
}

function articleOf(cell: string, publishedOn: string | null = '2025-12-08'): Article {
  return { ...asRead(fileOf(cell)), author: 'Ann Reed', outlet: null, publishedOn };
}

function fileOf(cell: string) {
  const text = cell.replace(/^`|`$/g, '').replaceAll('\\|', '|').replace(/ ?↵ ?/g, '\n');
  const article = readArticle({ bytes: Buffer.from(text), filename: 'example.md' });
  assert.ok(!('unreadable' in article), cell);
  return article;
}

/** The cells of a section's first table, its head first. */
function rowsOf(section: string): string[][] {
  const lines = section.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| '));
  if (first < 0) return [];
  const after = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(first, after < 0 ? undefined : first + after);
  return rows.filter((line) => !line.startsWith('|---')).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
}
