import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

const drafts = (text: string) => extract({ text, mediaType: 'text/markdown', publishedOn: '2026-01-05', author: null, outlet: 'The Harbour Post' }).drafts;
const speakers = (text: string) => drafts(text).map(({ speaker }) => speaker.name);
const ends = (text: string) => drafts(text).map(({ horizon }) => horizon?.window?.to ?? null);

test('labels by full name and by family name are one voice', () => {
  const said = ['**Nuala Byrne:** Ellery will win it in May 2026.', '**Des Whitlock:** The quay is old.', '**Byrne:** Harrow will go down in May 2026.', '**Whitlock:** Nobody will mind in 2026.'];
  assert.deepEqual(speakers(`# Who wins?\n\n${said.join('\n\n')}`), ['Nuala Byrne', 'Nuala Byrne', 'Des Whitlock']);
});

test('a blogger is named by the handle in front', () => {
  assert.deepEqual(speakers('博主 @港口老王 今日发文，谈到渡轮。据该博主介绍，新船会在2026年6月底前下水。'), ['@港口老王']);
});

test('a row of former forecasts is none', () => {
  assert.deepEqual(drafts('| $/t | 2026E |\n|---|---|\n| Price | 39,500 |\n| Previous | 34,000 |\n').map(({ quote }) => quote), ['39,500']);
});

test('the match dated under its heading, and the end of the season, date what is called', () => {
  assert.deepEqual(ends('# Quarter-finals\n\n## Ellery v Harrow\n**Saturday 10 January, 12.30pm, Quay Road**\n\nEllery will win by two.\n\n## Norvia v Skelby\n**Sunday 11 January, 2pm, Low Meadow**\n\nSkelby will score at least four.'), ['2026-01-10', '2026-01-11']);
  assert.deepEqual(ends('# Halfway house\n\n*Five of our writers take stock. The season ends on Sunday 24 May.*\n\nEllery will not finish above seventh.'), ['2026-05-24']);
});

test('a score that is called, a target price and room to move look ahead', () => {
  assert.deepEqual(drafts('Score prediction: Ellery 2-1 Harrow.').map(({ quote }) => quote), ['Score prediction: Ellery 2-1 Harrow.']);
  assert.deepEqual(drafts('该行维持买入评级，目标价38港元。').map(({ quantity }) => quantity?.value), [38]);
  assert.equal(drafts('船价今年仍有2至3个百分点的上行空间。').length, 1);
});
