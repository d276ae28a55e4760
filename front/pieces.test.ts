import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { cut, gzipped, joined, packed } from './pieces.ts';

const MARK = 'MARKMARKMARKMARKMARKMA==';
const WORD = 'rLx0pZ/7+Qw3uT5yVb8eNg==';
const line = (i: number) => `<li><p>第 ${i} 条 prediction ${(i * 7919) % 1009}: 预计 2027 年</p></li>\n`.repeat(12) + `<script nonce="${MARK}">go(${i})</script>\n`;
const bodies = {
  'without any': 'A feed, 预测。',
  'empty': '',
  'only one': MARK,
  'at both ends, and two together': `${MARK}a${MARK}${MARK}b${MARK}`,
  'longer than deflate looks back': Array.from({ length: 60 }, (_, i) => line(i)).join(''),
  // Would be packed as a repetition of the mark, if the mark could be repeated.
  'with text like the start of the mark': `x${MARK}MARKMARKMARKMARK and MARKMARKMARK${MARK}${MARK.slice(1)}`,
};

for (const [named, text] of Object.entries(bodies)) {
  test(`a body is put together with another word, plain and packed: ${named}`, async () => {
    const pieces = cut(Buffer.from(text), MARK);
    const expected = text.replaceAll(MARK, WORD);
    assert.equal(joined(pieces, WORD).toString(), expected);
    const parts = await packed(pieces, MARK.length);
    assert.equal(gunzipSync(gzipped(pieces, parts, WORD)).toString(), expected);
  });
}

test('what repeats from piece to piece is packed once', async () => {
  const pieces = cut(Buffer.from(bodies['longer than deflate looks back']), MARK);
  const sizeOf = (parts: readonly Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const [together, apart] = [sizeOf(await packed(pieces, MARK.length)), sizeOf(pieces.map((piece) => deflateRawSync(piece)))];
  assert.ok(together < apart / 2, `${together}, and ${apart} each by itself`);
});
