import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceBetween, type Piece } from './difference.ts';

const shown = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind]).join('');

test('English differs by words, Chinese by characters', () => {
  assert.equal(shown(differenceBetween('The bridge opens before July 2027.', 'The bridge opens to traffic before July 2029.')), 'The bridge opens {+to traffic +}before July [-2027-]{+2029+}.');
  assert.equal(shown(differenceBetween('大桥将在2027年7月前通车。', '大桥将在2028年7月前全线通车。')), '大桥将在[-2027-]{+2028+}年7月前{+全线+}通车。');
  assert.equal(shown(differenceBetween('same', 'same')), 'same');
  assert.equal(shown(differenceBetween('', 'all new')), '{+all new+}');
});

test('of any two texts, the pieces give back both', () => {
  const dice = seeded(7);
  const word = () => ['the', 'bridge', '大', '桥', ' ', '，', '2027', 'x'][Math.floor(dice() * 8)]!;
  for (let i = 0; i < 400; i++) {
    const [a, b] = [Array.from({ length: dice() * 30 }, word).join(''), Array.from({ length: dice() * 30 }, word).join('')];
    const pieces = differenceBetween(a, b);
    assert.equal(pieces.filter((p) => p.kind !== 'new').map((p) => p.text).join(''), a);
    assert.equal(pieces.filter((p) => p.kind !== 'gone').map((p) => p.text).join(''), b);
  }
});

test('long texts that share nothing are shown whole, and soon', () => {
  const pieces = differenceBetween('大'.repeat(3_000), '桥'.repeat(3_000));
  assert.deepEqual(pieces.map(({ kind, text }) => [kind, text.length]), [['gone', 3_000], ['new', 3_000]]);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
