import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '#domain/articles/blocks.ts';
import { extract } from './extract.ts';
import { fullName, turnsOf } from './turns.ts';

const turns = (text: string) => [...turnsOf(text, blocks(text, 'text/markdown'))].map(([block, { name, start }]) => [name, text.slice(start, block.end)]);

test('labels of a transcript say whose turn it is; the one who asks has no name', () => {
  const text = 'We spoke with Mina Sato, head winemaker.\n\nQ: Will it open?\n\nSato: It will open in May 2027.\n\nQ: And then?\n\nSato: Then we plant.\n\nWe plant until June.\n';
  assert.deepEqual(turns(text), [[null, 'Will it open?'], ['Mina Sato', 'It will open in May 2027.'], [null, 'And then?'], ['Mina Sato', 'Then we plant.'], ['Mina Sato', 'We plant until June.']]);
});

test('问 and 答 in both scripts: who answers is the guest whom the opening brings in', () => {
  assert.deepEqual(turns('本报专访港务局局长陈若梅。\n\n问：桥何时通车？\n\n答：2027年会通车。\n\n问：之后呢？\n\n答：之后修码头。\n').map(([name]) => name), [null, '陈若梅', null, '陈若梅']);
  assert.deepEqual(turns('本報專訪港務局局長陳若梅。\n\n記者：橋何時通車？\n\n陳若梅：2027年會通車。\n\n記者：之後呢？\n\n陳若梅：之後修碼頭。\n').map(([name]) => name), [null, '陳若梅', null, '陳若梅']);
});

test('bold questions before plain answers are turns too; a plain article has none', () => {
  const text = 'Mina Sato runs the vineyard.\n\n**Will it open?**\n\nIt will.\n\n**When will that be?**\n\nIn May.\n\n**And who will come?**\n\nEverybody.\n';
  assert.deepEqual(turns(text).filter(([name]) => name !== null), [['Mina Sato', 'It will.'], ['Mina Sato', 'In May.'], ['Mina Sato', 'Everybody.']]);
  assert.deepEqual(turns('Note: the quay is old.\n\nResult: it closed.\n\nRisk: high.\n\nNote: it rained.\n'), []);
  assert.deepEqual(turns('The quay is old.\n\n码头很旧。\n'), []);
});

test('a prediction in an answer is the guest’s, and its label is no part of the quote', () => {
  const text = 'We spoke with Mina Sato, head winemaker.\n\nQ: Will it open?\n\nA: It will open in May 2027.\n\nQ: Who will come?\n\nA: Nobody will come before June 2028.\n';
  assert.deepEqual(extract({ text, mediaType: 'text/markdown', publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null }).drafts.map(({ quote, speaker }) => [quote, speaker.name, speaker.via]),
    [['It will open in May 2027.', 'Mina Sato', 'Ada Reyes'], ['Nobody will come before June 2028.', 'Mina Sato', 'Ada Reyes']]);
});

test('a family name, initials and a single character stand for the full name, as the text spells it first', () => {
  assert.equal(fullName('Sato', 'The winemaker Mina Sato came. Sato said no.'), 'Mina Sato');
  assert.equal(fullName('MS', 'Mina Sato came.'), 'Mina Sato');
  assert.equal(fullName('陈', '陈若梅教授来了。'), '陈若梅');
  assert.equal(fullName('陳', '陳若梅老師來了。'), '陳若梅');
  assert.equal(fullName('Sato', 'The Sato came. Mr Sato left.'), 'Sato');
});

test('a line that is only a label, a numbered question and a label that stands once are turns', () => {
  const text = '公司：周若宁（CEO）；林以安（CFO）\n\n周总：\n\n今年交付会到3万辆。\n\nQ1 东岸证券：明年呢？\n\n林总：明年会翻倍。\n\nQ2 南岸基金：利润呢？\n\n周总：会转正。\n\nQ3 股东：分红呢？\n\n林总：会有。\n';
  assert.deepEqual(turns(text).map(([name]) => name), ['周若宁', null, '林以安', null, '周若宁', null, '林以安']);
});

test('a bold statement between bold questions asks as well, and whoever somebody spoke to is not the guest', () => {
  const text = '*Mina Sato has run the vineyard for years. She spoke to The Cellar Post.*\n\n**Will it open?**\n\nIt will.\n\n**Your critics say it opens too late.**\n\nThey will come.\n\n**When will that be?**\n\nIn May.\n\n**And who will come?**\n\nEverybody.\n';
  assert.deepEqual(turns(text).filter(([name]) => name !== null).map(([, words]) => words), ['It will.', 'They will come.', 'In May.', 'Everybody.']);
  assert.deepEqual([...new Set(turns(text).map(([name]) => name))], ['Mina Sato']);
});

test('a transcript with times and names in capitals gives each turn its full name', () => {
  const text = 'With Mina Sato and Piet Haan.\n\n[00:01:10] MINA: It will open.\n\n[00:01:20] PIET: When?\n\n[00:01:30] MINA: In May.\n\n[00:01:40] PIET: Good.\n';
  assert.deepEqual(turns(text), [['Mina Sato', 'It will open.'], ['Piet Haan', 'When?'], ['Mina Sato', 'In May.'], ['Piet Haan', 'Good.']]);
});
