import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, LAST_DAY, type Day } from '#domain/articles/day.ts';
import { dice } from '#domain/scoring/dice.ts';
import { EDGES, eraOf, erasOn, onIts } from './eras.ts';
import { piecesOf } from './pieces.ts';

const open = (first: Day, last: Day, place: Day) => piecesOf({ first, last, decided: false, place }).map((one) => [one.first, one.last, one.overdue ? 'overdue' : 'open']);
const decided = (first: Day, last: Day) => piecesOf({ first, last, decided: true, place: first }).map((one) => [one.first, one.last]);

test('what is open is overdue after its last day', () => {
  assert.deepEqual(open('2026-02-01', '2026-08-20', '2026-06-30'), [['2026-02-01', '2026-06-30', 'open'], ['2026-07-01', '2026-08-20', 'overdue']]);
  assert.deepEqual(open('2026-02-01', '2026-06-30', '2026-06-30'), [['2026-02-01', '2026-06-30', 'open']]);
  assert.deepEqual(open('2026-02-01', '2026-06-30', '2026-01-31'), [['2026-02-01', '2026-06-30', 'overdue']]);
});

test('it is cut where the first whole block of two years begins, and where the last one ends', () => {
  assert.deepEqual(decided('2020-01-02', '2021-12-30'), [['2020-01-02', '2021-12-30']]);
  assert.deepEqual(decided('2020-01-01', '2021-12-31'), [['2020-01-01', '2021-12-31']]);
  assert.deepEqual(decided('2020-01-01', '2021-05-05'), [['2020-01-01', '2021-05-05']]);
  assert.deepEqual(decided('2020-05-05', '2021-12-31'), [['2020-05-05', '2021-12-31']]);
  assert.deepEqual(decided('2021-12-31', '2022-01-01'), [['2021-12-31', '2021-12-31'], ['2022-01-01', '2022-01-01']]);
  assert.deepEqual(decided('2021-05-05', '2026-06-30'), [['2021-05-05', '2021-12-31'], ['2022-01-01', '2025-12-31'], ['2026-01-01', '2026-06-30']]);
  assert.deepEqual(decided('2021-05-05', LAST_DAY), [['2021-05-05', '2021-12-31'], ['2022-01-01', LAST_DAY]]);
  assert.deepEqual(decided('9999-05-05', LAST_DAY), [['9999-05-05', LAST_DAY]]);
  assert.deepEqual(decided('0001-01-01', '0001-01-02'), [['0001-01-01', '0001-01-02']]);
});

test('pieces follow each other without a gap, a day is looked for where its piece is, and what covers any day is of few eras', () => {
  const random = dice(7);
  const day = (from: Day, days: number) => addDays(from, Math.floor(random() * days));
  const asked = day('2019-01-01', 2_000);
  const eras = new Set<number>();
  for (let i = 0; i < 20_000; i += 1) {
    const first = day('2010-01-01', 6_000);
    const spell = { first, last: random() < 0.3 ? LAST_DAY : day(first, random() < 0.5 ? 300 : 3_000), decided: random() < 0.4, place: day(first, 900) };
    const pieces = piecesOf(spell);
    assert.ok(pieces.length <= 6);
    assert.equal(pieces[0]!.first, spell.first);
    assert.equal(pieces.at(-1)!.last, spell.last);
    for (const [k, piece] of pieces.entries()) {
      assert.ok(piece.first <= piece.last && (k === 0 || piece.first === addDays(pieces[k - 1]!.last, 1)), JSON.stringify(spell));
      const kind = { clock: 'now', as: piece.decided ? 'decided' : piece.overdue ? 'overdue' : 'open', vague: false } as const;
      const [era, { from, to, least }] = [eraOf(kind, piece), erasOn(kind, asked)];
      const [covers, looked] = [piece.first <= asked && asked <= piece.last, era >= from && era <= to && era % EDGES >= least];
      assert.ok(looked || !covers, JSON.stringify(piece));
      // Where no half year is the day's own, all of an era covers it.
      const { begins, ends } = onIts(era, asked);
      if (looked) assert.ok((begins || piece.first <= asked) && (ends || piece.last >= asked), JSON.stringify(piece));
      if (covers) eras.add(era);
    }
  }
  assert.ok(eras.size < 64, `${eras.size} eras`);
});
