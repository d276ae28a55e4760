import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossOfContent, type ContentOutcome, type QuestionForm, type StatementContent } from './content.ts';
import { lossOf, MILLION, unitOf } from './ppm.ts';
import { dice } from './testing.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
const percent = (value: number) => value * 10_000;
const binary: QuestionForm = { kind: 'binary' };
const yes: ContentOutcome = { kind: 'binary', ppm: MILLION };
const no: ContentOutcome = { kind: 'binary', ppm: 0 };
const party: QuestionForm = { kind: 'options', options: ['Blue', 'Red', 'Green', 'New', 'Other'], other: 'Other' };
const votes = (chances: Record<string, number>): StatementContent => ({ kind: 'options', options: Object.entries(chances).map(([option, value]) => ({ option, ppm: percent(value) })) });
const came = (option: string): ContentOutcome => ({ kind: 'option', option });
const number: QuestionForm = { kind: 'number', range: [0, 10] };
const at = (value: number): ContentOutcome => ({ kind: 'number', value });
const numeric = (content: StatementContent, value: number) => lossOfContent(number, content, at(value));

test('yes or no: the loss is exact to the last unit', () => {
  for (const ppm of [0, 1, 271_000, 333_333, 999_999, MILLION]) {
    assert.equal(lossOfContent(binary, { kind: 'binary', ppm }, yes).loss, (ppm - MILLION) ** 2);
    assert.equal(lossOfContent(binary, { kind: 'binary', ppm }, no).loss, ppm ** 2);
  }
});

test('a call has its hit and its log loss beside it', () => {
  const { hit, log, tied, impossible } = lossOfContent(binary, { kind: 'binary', ppm: percent(70) }, yes);
  assert.deepEqual([hit, tied, log!.clamped, impossible], [1, false, false, false]);
  near(log!.nats, -Math.log(0.7));
  assert.equal(lossOfContent(binary, { kind: 'binary', ppm: percent(70) }, no).hit, 0);
});

test('a tie between yes and no has a loss and no hit', () => {
  const { loss, hit } = lossOfContent(binary, { kind: 'binary', ppm: percent(70) }, { kind: 'binary', ppm: 500_000 });
  assert.deepEqual([loss, hit], [40_000_000_000, null]);
});

test('what was called impossible and happened is flagged, and nothing else is', () => {
  const flag = (ppm: number, outcome: ContentOutcome) => lossOfContent(binary, { kind: 'binary', ppm }, outcome).impossible;
  assert.deepEqual([flag(0, yes), flag(MILLION, no), flag(0, no), flag(MILLION, yes), flag(1, yes)], [true, true, false, false, false]);
});

test('a phrase costs its number and its spread; only a phrase without spread calls a thing impossible', () => {
  const { loss, hit } = lossOfContent(binary, { kind: 'phrase', median: percent(75), quartiles: [percent(60), percent(85)] }, yes);
  near(unitOf(loss), 0.0625 + (0.25 / 1.349) ** 2);
  assert.equal(hit, 1);
  const never = (high: number) => lossOfContent(binary, { kind: 'phrase', median: 0, quartiles: [0, high] }, yes).impossible;
  assert.deepEqual([never(0), never(10_000)], [true, false]);
});

test('options: half-Brier, after division by a sum that is a little off', () => {
  assert.equal(lossOfContent(party, votes({ Blue: 50, Red: 30, Green: 20 }), came('Blue')).loss, 190_000_000_000);
  const short = lossOfContent(party, votes({ Blue: 50, Red: 30, Green: 19 }), came('Blue'));
  near(unitOf(short.loss), ((50 / 99 - 1) ** 2 + (30 / 99) ** 2 + (19 / 99) ** 2) / 2);
  assert.throws(() => lossOfContent(party, votes({ Blue: 50, Red: 30, Green: 17 }), came('Blue')), /add up to/);
});

test('two options lose what yes and no would, to the last unit', () => {
  const random = dice(11);
  const pair: QuestionForm = { kind: 'options', options: ['A', 'B'], other: null };
  for (let i = 0; i < 2_000; i += 1) {
    const ppm = Math.floor(random() * (MILLION + 1));
    const content: StatementContent = { kind: 'options', options: [{ option: 'A', ppm }, { option: 'B', ppm: MILLION - ppm }] };
    assert.equal(lossOfContent(pair, content, came('A')).loss, lossOf(ppm, MILLION));
    const ordered: StatementContent = { kind: 'ordered', ppm: [ppm, MILLION - ppm] };
    assert.equal(lossOfContent({ kind: 'ordered', options: ['A', 'B'] }, ordered, came('A')).loss, lossOf(ppm, MILLION));
  }
});

test('an option that was added later is read as “Other”, or else had no chance at all', () => {
  const withOther = lossOfContent(party, votes({ Blue: 60, Other: 40 }), came('New'));
  near(unitOf(withOther.loss), 0.36);
  assert.equal(withOther.impossible, false);
  const without = lossOfContent(party, votes({ Blue: 60, Red: 40 }), came('New'));
  near(unitOf(without.loss), 0.76);
  assert.deepEqual([without.impossible, without.hit, without.log!.clamped], [true, 0, true]);
});

test('tied favourites share the hit, with a mark; two halves are no call', () => {
  const shared = lossOfContent(party, votes({ Blue: 40, Red: 40, Green: 20 }), came('Red'));
  assert.deepEqual([shared.hit, shared.tied], [0.5, true]);
  assert.equal(lossOfContent(party, votes({ Blue: 50, Red: 50 }), came('Red')).hit, null);
});

test('options in order: a near miss costs less', () => {
  const years: QuestionForm = { kind: 'ordered', options: ['2026', '2027', '2028', '2029', 'not by 2029'] };
  const content: StatementContent = { kind: 'ordered', ppm: [10, 25, 25, 15, 25].map(percent) };
  assert.equal(lossOfContent(years, content, came('2028')).loss, 88_750_000_000);
  assert.equal(lossOfContent(years, content, came('not by 2029')).loss, 263_750_000_000);
  near(lossOfContent(years, content, came('2028')).log!.nats, -Math.log(0.25));
});

test('a number: CRPS or WIS over the width of the range, without hit or log loss', () => {
  const uniform: StatementContent = { kind: 'cdf', knots: [0, 10], cdf: [0, MILLION] };
  assert.deepEqual(numeric(uniform, 5), { loss: 83_333_333_333, hit: null, tied: false, log: null, impossible: false });
  assert.equal(numeric({ kind: 'point', value: 3 }, 5).loss, 200_000_000_000);
  assert.equal(numeric({ kind: 'intervals', median: null, intervals: [{ lower: 2, upper: 4, level: percent(80) }] }, 5).loss, 120_000_000_000);
  assert.equal(numeric({ kind: 'quantiles', quantiles: [{ level: percent(10), value: 2 }, { level: percent(90), value: 4 }] }, 5).loss, 120_000_000_000);
  assert.equal(numeric({ kind: 'intervals', median: 3, intervals: [{ lower: 2, upper: 4, level: percent(50) }, { lower: 1, upper: 6, level: percent(90) }] }, 5).loss, 110_000_000_000);
});

test('the range is the one of the question: a wider one makes the same miss smaller', () => {
  assert.equal(lossOfContent({ kind: 'number', range: [0, 100] }, { kind: 'point', value: 3 }, at(5)).loss, 20_000_000_000);
});

test('what lies outside the range, said or happened, is settled at its end', () => {
  assert.equal(numeric({ kind: 'point', value: 3 }, 40).loss, 700_000_000_000);
  assert.equal(numeric({ kind: 'point', value: 40 }, -5).loss, 1e12);
  assert.equal(numeric({ kind: 'point', value: 40 }, 12).loss, 0);
  assert.equal(numeric({ kind: 'intervals', median: null, intervals: [{ lower: -90, upper: 90, level: percent(80) }] }, 5).loss, 100_000_000_000);
});

test('only a CDF calls a number impossible: where it has no mass', () => {
  const hollow: StatementContent = { kind: 'cdf', knots: [0, 4, 6, 10], cdf: [0, 500_000, 500_000, MILLION] };
  assert.deepEqual([3, 4, 5, 6, 7, 12, -1].map((value) => numeric(hollow, value).impossible), [false, false, true, false, false, true, true]);
  assert.equal(numeric({ kind: 'cdf', knots: [0, 10], cdf: [0, 900_000] }, 12).impossible, false);
  assert.equal(numeric({ kind: 'point', value: 3 }, 5).impossible, false);
});

test('what does not fit together is refused', () => {
  const point: StatementContent = { kind: 'point', value: 3 };
  const half: StatementContent = { kind: 'binary', ppm: 500_000 };
  const misfits: [QuestionForm, StatementContent, ContentOutcome][] = [
    [binary, point, yes], [number, half, at(3)], [party, half, came('Red')], [party, { kind: 'ordered', ppm: [500_000, 500_000] }, came('Red')], [binary, half, at(1)], [number, point, came('3')],
    [party, votes({ Blue: 50, Purple: 50 }), came('Blue')], [party, votes({ Blue: 50, Red: 50 }), came('Purple')], [party, votes({ Blue: 100 }), came('Blue')],
    [party, { kind: 'options', options: [{ option: 'Red', ppm: 500_000 }, { option: 'Red', ppm: 500_000 }] }, came('Red')], [{ kind: 'ordered', options: ['A', 'B'] }, { kind: 'ordered', ppm: [MILLION, 0, 0] }, came('A')],
    [{ kind: 'ordered', options: ['A', 'B'] }, { kind: 'ordered', ppm: [MILLION, 0] }, came('C')], [{ kind: 'number', range: [5, 5] }, point, at(5)], [{ kind: 'number', range: [0, Infinity] }, point, at(5)],
  ];
  assert.throws(() => lossOfContent({ kind: 'ordered', options: ['A', 'B'] }, { kind: 'ordered', ppm: [MILLION, 0] }, came('C')), /“C” is not an option/);
  for (const [form, content, outcome] of misfits) assert.throws(() => lossOfContent(form, content, outcome), RangeError, JSON.stringify([form, content, outcome]));
});

test('what is no forecast is refused', () => {
  for (const ppm of [-1, MILLION + 1, 0.5, NaN]) {
    assert.throws(() => lossOfContent(binary, { kind: 'binary', ppm }, yes), RangeError);
    assert.throws(() => lossOfContent(binary, { kind: 'binary', ppm: 0 }, { kind: 'binary', ppm }), RangeError);
    assert.throws(() => lossOfContent({ kind: 'ordered', options: ['A', 'B'] }, { kind: 'ordered', ppm: [ppm, MILLION] }, came('A')), RangeError);
  }
  for (const quartiles of [[percent(80), percent(90)], [percent(10), percent(20)]] as const) assert.throws(() => lossOfContent(binary, { kind: 'phrase', median: percent(70), quartiles }, yes), RangeError);
  const numbers: StatementContent[] = [
    { kind: 'point', value: NaN }, { kind: 'point', value: Infinity }, { kind: 'cdf', knots: [0, 9], cdf: [0, MILLION] }, { kind: 'cdf', knots: [1, 10], cdf: [0, MILLION] },
    { kind: 'cdf', knots: [0, 10], cdf: [MILLION, 0] }, { kind: 'quantiles', quantiles: [] }, { kind: 'quantiles', quantiles: [{ level: percent(10), value: 40 }, { level: percent(90), value: 30 }] },
    { kind: 'intervals', median: null, intervals: [] }, { kind: 'intervals', median: null, intervals: [{ lower: 40, upper: 30, level: percent(80) }] }, { kind: 'intervals', median: null, intervals: [{ lower: 3, upper: 4, level: MILLION }] },
  ];
  for (const content of numbers) assert.throws(() => numeric(content, 5), RangeError, JSON.stringify(content));
  assert.throws(() => numeric({ kind: 'point', value: 3 }, NaN), RangeError);
});

test('no loss of a choice or a number leaves 0 to 1', () => {
  const random = dice(12);
  for (let i = 0; i < 500; i += 1) {
    const values = [random(), random(), random()].map((value) => value * 14 - 2).sort((a, b) => a - b);
    const quantiles = [100_000, 500_000, 900_000].map((level, q) => ({ level, value: values[q]! }));
    const { loss } = numeric({ kind: 'quantiles', quantiles }, random() * 14 - 2);
    assert.ok(Number.isInteger(loss) && loss >= 0 && loss <= 1e12);
  }
});
