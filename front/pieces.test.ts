import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { cut, gzipped, joined, packed, sizeOf } from './pieces.ts';

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
    assert.equal(Buffer.concat(joined(pieces, WORD)).toString(), expected);
    const ready = await packed(pieces, MARK.length);
    // Gunzip checks the sum and the length, too.
    for (const word of [WORD, MARK, 'AAAAAAAAAAAAAAAAAAAAAA=='])
      assert.equal(gunzipSync(Buffer.concat(gzipped(ready, word))).toString(), text.replaceAll(MARK, word));
  });
}

test('what repeats from piece to piece is packed once', async () => {
  const pieces = cut(Buffer.from(bodies['longer than deflate looks back']), MARK);
  const [together, apart] = [sizeOf((await packed(pieces, MARK.length)).deflated), sizeOf(pieces.map((piece) => deflateRawSync(piece)))];
  assert.ok(together < apart / 2, `${together}, and ${apart} each by itself`);
});
