import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { drawn, englishIn, wordsIn } from './testing.ts';

const { RecordTables } = await import('./record-tables.tsx');

test('what the record holds is said in the reader’s language', () => {
  const tables = () => createElement(RecordTables, { counts: { predictions: 12, forecasters: 1, stated: 5, implied: 6, none: 1, yes: 4, no: 3, annulled: 1, open: 4, evidence: { primary: 0, press: 0, copy: 0, secondary: 0, unrated: 2 } } });
  const words = wordsIn(drawn(tables));
  assert.ok(words.some((said) => said.startsWith('现有 12 条预测，出自 1 位预测者。4 条成真，3 条未成真，1 条作废')), words.join('\n'));
  assert.deepEqual(englishIn(words).filter((said) => said !== 'Not rated'), []);
  assert.ok(words.includes('还没有人评定。'));
  assert.match(drawn(tables, 'en'), /Here now: 12 predictions by 1 forecaster\. 4 came true, 3 did not, 1 annulled, 4 are open or overdue\. 5 gave a number/);
});
