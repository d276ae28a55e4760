import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleBroken } from '#domain/errors.ts';
import { contentFrom } from './form-content.ts';

const read = (entries: Record<string, string>) => contentFrom((name) => entries[name] || null);

test('without a form the question is of yes or no', () => {
  assert.equal(read({ options: 'Heron: 60%' }), null);
});

test('options are written one a line, in either kind of colon; “Other” or 其他 holds the rest', () => {
  assert.deepEqual(read({ formKind: 'options', options: 'Heron: 60%\n\n Crane：30\n其他: 10％' }), {
    form: { kind: 'options', options: ['Heron', 'Crane', '其他'], other: '其他' },
    content: { kind: 'options', options: [{ option: 'Heron', ppm: 600_000 }, { option: 'Crane', ppm: 300_000 }, { option: '其他', ppm: 100_000 }] },
  });
  for (const wrong of ['Heron', 'Heron: many', 'Heron: 120%']) assert.throws(() => read({ formKind: 'options', options: wrong }), RuleBroken, wrong);
});

test('a number is said as one, or as a span with its level; thousands may be set off', () => {
  const range = { formKind: 'number', rangeLow: '0', rangeHigh: '1,000', unit: 'boats' };
  assert.deepEqual(read({ ...range, saidNumber: '250' })!.content, { kind: 'point', value: 250 });
  assert.deepEqual(read({ ...range, saidNumber: '250', saidLower: '200', saidUpper: '300', saidLevel: '80%' }), {
    form: { kind: 'number', range: [0, 1000], unit: 'boats' }, content: { kind: 'intervals', median: 250, intervals: [{ lower: 200, upper: 300, level: 800_000 }] },
  });
  assert.throws(() => read({ ...range, saidNumber: '2,5' }), (error) => error instanceof RuleBroken && 'saidNumber' in error.fields, 'a comma that parts no thousands is not left out');
  for (const missing of ['rangeHigh', 'saidNumber']) assert.throws(() => read({ ...range, saidNumber: '250', [missing]: '' }), (error) => error instanceof RuleBroken && missing in error.fields);
});
