import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountWords } from './field-words.ts';

const amount = (op: '<' | '=' | '~' | '>=', value: number, unit = '', high: number | null = null) => amountWords({ op, value, high, unit, text: '' });

test('amounts are said as people say them', () => {
  assert.deepEqual([amount('>=', 60e9, 'USD'), amount('~', 2, '%', 3), amount('<', 1.2e12, 'CNY'), amount('=', 1_500, 'pp'), amount('=', 0.5), amountWords(null)],
    ['at least US$60 billion', 'about 2 to 3%', 'below CN¥1.2 trillion', '1,500 pp', '0.5', null]);
});
