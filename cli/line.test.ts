import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from './line.ts';

test('a text in a line stays in it, whatever ends a line for somebody', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\f', '\u001b[2K']) assert.match(line`7  ${`one${end}two`}  last`, /^7  one (?:\[2K)?two  last$/);
  assert.equal(line`${'C:\\new'} ${3}`, 'C:\\new 3');
});
