import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationAt } from './quotation.ts';
import { unitsOf } from './units.ts';

/** Who is named for the quotation around the marked words; undefined when they stand in none. */
function named(text: string, words: string) {
  const unit = unitsOf(text, 'text/plain', null).find((one) => one.text.includes(words));
  assert.ok(unit, words);
  const found = quotationAt(text, unit, text.indexOf(words));
  return found === null ? undefined : found.named?.kind === 'name' ? found.named.name : (found.named?.kind ?? null);
}

test('who is named right behind or right before a quotation', () => {
  for (const text of ['"The bridge will open by June 2027," said Bo Lind of the port.', '“The bridge will open by June 2027,” Bo Lind, who runs the port, told reporters.', 'Bo Lind said: "The bridge will open by June 2027."']) assert.equal(named(text, 'will open'), 'Bo Lind', text);
  assert.equal(named('港务局局长陈若梅表示：“大桥会在2027年7月之前通车。”', '通车'), '陈若梅');
  assert.equal(named('「大橋會在2027年7月之前通車。」港務局局長陳若梅說。', '通車'), '陳若梅');
});

test('a quotation runs over sentences, and over a speech tag in its middle', () => {
  const text = '"The quay is old and grey. The bridge will open by 2027. Tolls will rise," said Bo Lind. The quay is old.';
  assert.deepEqual(['quay is old and', 'will open', 'will rise'].map((words) => named(text, words)), ['Bo Lind', 'Bo Lind', 'Bo Lind']);
  assert.equal(named('“The bridge will open by 2027,” Bo Lind said. “After that the tolls will rise in summer.”', 'tolls will'), 'Bo Lind');
  assert.equal(named('陈若梅说：“码头很旧，要修。大桥明年会通车。过路费会涨。”', '过路费'), '陈若梅');
});

test('a pronoun and the first person are told apart from names', () => {
  assert.equal(named('"The bridge will open by June 2027," she said.', 'will open'), 'pronoun');
  assert.equal(named('"The bridge will open by June 2027," I said.', 'will open'), 'self');
  assert.equal(named('她说：“大桥会在2027年7月之前通车。”', '通车'), 'pronoun');
});

test('titles, scare quotes and words outside the marks are in no quotation', () => {
  assert.equal(named('The "Harbour Queen" will be sold by 2027, said Bo Lind.', 'Harbour Queen'), undefined);
  assert.equal(named('"The quay is old and grey," said Bo Lind. The bridge will open by 2027.', 'will open'), undefined);
  assert.equal(named('“老码头”将在2027年拆除。', '老码头'), undefined);
  assert.equal(named('「老碼頭」將在2027年拆除。', '拆除'), undefined);
});
