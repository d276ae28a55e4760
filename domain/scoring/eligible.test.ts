import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './eligible.ts';
import type { Statement, Verdict } from './facts.ts';
import { decided, said } from './testing.ts';

const view = { asOf: '2026-12-31', clock: 'now' } as const;
const known = decided('moon', 'yes', { knownOn: '2026-03-15' });
const verdicts = (statements: Statement[], ...resolutions: Verdict[]) => judge({ statements, verdicts: resolutions }, view).map((j) => [j.statement.id, j.verdict]);
const only = (statement: Statement, verdict: Verdict = known) => judge({ statements: [statement], verdicts: [verdict] }, view)[0]!;

test('the day before the outcome is known counts; that very day is late', () => {
  assert.equal(only(said('ana', 'moon', { madeOn: '2026-03-14' })).verdict, 'scored');
  const late = only(said('ana', 'moon', { madeOn: '2026-03-15' }));
  assert.equal(late.verdict, 'late');
});

test('a statement known to the month or year counts only if its last possible day is early enough', () => {
  assert.equal(only(said('ana', 'moon', { madeOn: '2026-02-01', madeOnPrecision: 'month' })).verdict, 'scored');
  const perhaps = only(said('ana', 'moon', { madeOn: '2026-03-01', madeOnPrecision: 'month' }));
  assert.equal(perhaps.verdict, 'late');
  assert.equal(only(said('ana', 'moon', { madeOn: '2026-01-01', madeOnPrecision: 'year' })).verdict, 'late');
  assert.equal(only(said('ana', 'moon', { madeOn: '2025-01-01', madeOnPrecision: 'year' })).verdict, 'scored');
});

test('where the outcome is known to the month, a statement of that month may have come after it', () => {
  const inMarch = decided('moon', 'yes', { knownOn: '2026-03-01', knownOnPrecision: 'month', recordedAt: '2026-06-01T00:00:00.000Z' });
  assert.equal(only(said('ana', 'moon', { madeOn: '2026-03-01' }), inMarch).verdict, 'late');
  assert.equal(only(said('ana', 'moon', { madeOn: '2026-02-28' }), inMarch).verdict, 'scored');
});

test('annulled, reopened, undecided and withdrawn are out, each in its own words', () => {
  assert.equal(only(said('ana', 'moon'), decided('moon', 'annulled')).verdict, 'void');
  assert.equal(only(said('ana', 'moon'), decided('moon', 'reopened')).verdict, 'open');
  assert.equal(only(said('ana', 'moon', { withdrawn: true })).verdict, 'withdrawn');
  assert.deepEqual(verdicts([said('ana', 'moon')]), [['ana on moon', 'open']]);
});

test('past its last day without an outcome is overdue, never wrong', () => {
  const overdue = (windowTo: string | null) => only(said('ana', 'mars', { windowTo }));
  const open = overdue('2026-12-30');
  assert.ok(open.verdict === 'open' && open.overdue);
  for (const windowTo of ['2026-12-31', null]) { const it = overdue(windowTo); assert.ok(it.verdict === 'open' && !it.overdue); }
});

test('the first statement of a forecaster about a question is the one that counts', () => {
  const first = said('ana', 'moon', { id: 'first', madeOn: '2026-01-02' });
  const second = said('ana', 'moon', { id: 'second', madeOn: '2026-01-03' });
  const other = said('bo', 'moon', { id: 'other', madeOn: '2026-01-04' });
  assert.deepEqual(verdicts([second, other, first], known), [['first', 'scored'], ['second', 'other-statement'], ['other', 'scored']]);
});

test('a withdrawn, late or hedged statement does not stand in the way of a later one', () => {
  const statements = [said('ana', 'moon', { id: 'withdrawn', withdrawn: true }), said('ana', 'moon', { id: 'hedged', ppm: null, hedge: 'may', hedgeOnly: true }),
    said('ana', 'moon', { id: 'bare', ppm: null }), said('ana', 'moon', { id: 'real', madeOn: '2026-02-01' })];
  assert.deepEqual(new Map(verdicts(statements, known) as [string, string][]).get('real'), 'scored');
});

test('a bare call is right or wrong but has no score; a hedge is neither', () => {
  const bare = (direction: 'yes' | 'no') => only(said('ana', 'moon', { ppm: null, direction }));
  const right = bare('yes');
  const wrong = bare('no');
  assert.ok(right.verdict === 'no-probability' && right.kind === 'bare' && right.hit === 1);
  assert.ok(wrong.verdict === 'no-probability' && wrong.hit === 0);
  const hedge = only(said('ana', 'moon', { ppm: null, hedge: 'could', hedgeOnly: true }));
  assert.ok(hedge.verdict === 'no-probability' && hedge.kind === 'hedge' && hedge.hit === null);
});

test('a statement entered on or after the day the outcome was known is scored, and marked as hindsight', () => {
  const entered = (day: string) => { const it = only(said('ana', 'moon', { recordedAt: `${day}T23:00:00.000Z` })); return it.verdict === 'scored' && it.hindsight; };
  assert.equal(entered('2026-03-14'), false);
  assert.equal(entered('2026-03-15'), true);
});

test('a statement of tomorrow is not judged today', () => {
  assert.deepEqual(judge({ statements: [said('ana', 'moon', { madeOn: '2026-02-01' })], verdicts: [] }, { asOf: '2026-01-31', clock: 'now' }), []);
});

test('by the last statement before the outcome, or by every one, another or each of them counts', () => {
  const statements = [said('ana', 'moon', { id: 'first' }), said('ana', 'moon', { id: 'bare', madeOn: '2026-01-20', ppm: null }), said('ana', 'moon', { id: 'second', madeOn: '2026-02-01' }), said('ana', 'moon', { id: 'late', madeOn: '2026-03-20' })];
  const scored = (counted: 'first' | 'last' | 'every') => judge({ statements, verdicts: [known] }, { ...view, counted }).filter((j) => j.verdict === 'scored').map((j) => j.statement.id);
  assert.deepEqual([scored('first'), scored('last'), scored('every')], [['first'], ['second'], ['first', 'second']]);
});

test('what came true in part has no right side: its chance is scored, a bare call is neither right nor wrong', () => {
  const half = decided('moon', 'partly', { share: 500_000, knownOn: '2026-03-15' });
  const scored = only(said('ana', 'moon'), half);
  assert.ok(scored.verdict === 'scored' && scored.known.came === 500_000);
  const bare = only(said('ana', 'moon', { ppm: null }), half);
  assert.ok(bare.verdict === 'no-probability' && bare.hit === null);
  assert.throws(() => only(said('ana', 'moon'), decided('moon', 'partly')), /not how much/);
});
