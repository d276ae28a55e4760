import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingWords, nextAsk, nextTry } from './schedule.ts';

const now = new Date('2026-11-24T12:00:00Z');
const minutesUntil = (at: Date) => Math.round((at.getTime() - now.getTime()) / 60_000);
const after = (failures: number, more: { minutes?: number; retryAfter?: string; jitter?: number } = {}) => minutesUntil(nextAsk({ now, minutes: 60, failures, jitter: 0, ...more }));

test('each failure in a row doubles the wait, up to a day', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 1000].map((n) => after(n)), [60, 120, 240, 480, 960, 1440, 1440]);
  assert.equal(after(3, { minutes: 7 * 1440 }), 7 * 1440);
});

test('the jitter adds up to a tenth', () => {
  assert.deepEqual([after(0, { jitter: 0.5 }), after(0, { jitter: 1 })], [63, 66]);
});

test('what the site asks for is kept to, seconds or a date, but not beyond a week', () => {
  assert.equal(after(1, { retryAfter: '36000' }), 600);
  assert.equal(after(1, { retryAfter: 'Tue, 24 Nov 2026 22:00:00 GMT' }), 600);
  assert.equal(after(1, { retryAfter: '999999999' }), 7 * 1440);
  for (const nothing of ['soon', '-5', '', 'Mon, 01 Jan 2001 00:00:00 GMT', '1e9']) assert.equal(after(1, { retryAfter: nothing }), 120, nothing);
});

test('work is tried again after half a minute, a minute, two, at most an hour', () => {
  assert.deepEqual([1, 2, 3, 50].map((n) => (nextTry(now, n).getTime() - now.getTime()) / 1000), [30, 60, 120, 3600]);
  assert.equal(nextTry(now, 1, '600').toISOString(), '2026-11-24T12:10:00.000Z');
});

test('the line of a feed says what happened, since when, and when it is asked again', () => {
  const line = (more: object) => askingWords({ error: null, answeredAt: null, nextAt: '2026-11-24T14:00:00.000Z', paused: false, ...more }, now);
  assert.equal(line({}), 'Not asked yet; asked again at 14:00 UTC.');
  assert.equal(line({ answeredAt: '2026-11-24T11:59:30.000Z' }), 'Answered just now; asked again at 14:00 UTC.');
  assert.equal(line({ error: 'There is no such page (404).', answeredAt: '2026-11-21T11:00:00.000Z', nextAt: '2026-11-25T09:00:00.000Z' }), 'There is no such page (404). It last answered 3 days ago; asked again on 2026-11-25 at 09:00 UTC.');
  assert.equal(line({ answeredAt: '2026-11-24T11:00:00.000Z', paused: true }), 'Answered 1 hour ago; paused.');
  assert.equal(line({ nextAt: '2026-11-24T11:00:00.000Z' }), 'Not asked yet; asked within a minute.');
});
