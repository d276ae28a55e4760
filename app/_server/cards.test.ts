import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { cardSvg } from '#ui/card.ts';
import { injections } from '../../e2e/injections.ts';
import { unpackedFonts } from './card-fonts.ts';
import { startCardPress } from './card-press.ts';
import { cardAnswer, drawCardsBy } from './cards.ts';

const press = startCardPress();
let drawn = 0;
drawCardsBy((svg) => { drawn++; return press.draw(svg); });
after(() => press.stop());

const svgOf = (words: string) => cardSvg({ head: '陈思远', where: null, words, spoken: true, under: null, state: { words: 'Came true', mark: 'right' }, facts: [['n', '12']], foot: 'Hindcast' });
const asked = (headers: Record<string, string> = {}) => new Headers(headers);

test('a card is a PNG of 1200 × 630, and is drawn once', async () => {
  const svg = svgOf('大桥将在2027年7月前通车。');
  const before = drawn;
  const [answer, again] = await Promise.all([cardAnswer(svg, asked()), cardAnswer(svg, asked())]);
  const png = Buffer.from(await answer.arrayBuffer());
  assert.equal(png.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  assert.deepEqual(Buffer.from(await again.arrayBuffer()), png);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  await cardAnswer(svg, asked());
  assert.equal(drawn - before, 1);
});

test('whoever has the card is told that it is the same; other words are another card', async () => {
  const { headers } = await cardAnswer(svgOf('One.'), asked());
  const same = await cardAnswer(svgOf('One.'), asked({ 'if-none-match': headers.get('etag')! }));
  assert.equal(same.status, 304);
  assert.equal((await cardAnswer(svgOf('Two.'), asked({ 'if-none-match': headers.get('etag')! }))).status, 200);
});

test('Chinese characters, simplified and traditional, have shapes of their own and are no boxes', () => {
  const fontFiles = unpackedFonts();
  const pixels = (letter: string) => Buffer.from(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="5" y="45" font-size="48" font-family="Noto Sans SC">${letter}</text></svg>`, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } }).render().pixels).toString('base64');
  const letters = ['大', '桥', '橋', '油', '價', '薩', '，', 'Ł', 'é', 'A', 'Я', '”'];
  const seen = new Map(letters.map((letter) => [pixels(letter), letter]));
  assert.equal(seen.size, letters.length);
  assert.equal(seen.has(pixels('\u{10fff0}')), false, 'what the box of an unknown character looks like');
  assert.equal(pixels('\u{10fff0}'), pixels('\u{10fff1}'));
});

test('hostile words are drawn like any others', async () => {
  for (const words of [injections.join(' '), ...injections.filter((_, i) => i % 16 === 0)]) assert.equal((await cardAnswer(svgOf(words), asked())).status, 200, words);
});

test('more cards than may wait are refused for now, and a drawing that failed is not kept', async () => {
  const ends: (() => void)[] = [];
  drawCardsBy(() => new Promise((done) => { ends.push(() => done(new Uint8Array([1]))); }));
  const many = Array.from({ length: 40 }, (_, i) => cardAnswer(svgOf(`${i}`), asked()));
  ends.forEach((end) => end());
  const statuses = (await Promise.all(many)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 30);
  assert.equal(statuses.filter((status) => status === 503).length, 10);
  let tries = 0;
  drawCardsBy(async () => { if (tries++ === 0) throw new Error('The thread has ended.'); return new Uint8Array([1]); });
  await assert.rejects(cardAnswer(svgOf('x'), asked()));
  assert.equal((await cardAnswer(svgOf('x'), asked())).status, 200);
});
