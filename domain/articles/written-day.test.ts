import assert from 'node:assert/strict';
import test from 'node:test';
import { firstDayIn, firstStampIn, readWrittenDay } from './written-day.ts';

const read = (text: string): string | null => {
  const known = readWrittenDay(text);
  return known && `${known.day} ${known.precision}`;
};

test('a whole day is read however it is written', () => {
  const spellings = [
    '2025-12-08', '2025-12-8', '2025/12/08', '2025.12.08', '20251208', '20251208T101500Z', '8 December 2025', '08 Dec 2025', '8th of December, 2025', '8-Dec-2025', 'December 8, 2025',
    'Dec. 8th 2025', 'DECEMBER 8,2025', 'Mon, 08 Dec 2025 10:15:00 GMT', 'Mon Dec 08 2025', '2025年12月8日', '2025 年 12 月 8 號', '二〇二五年十二月八日', '民國114年12月8日', '２０２５年１２月８日',
    'Published: 8 December 2025 at 10:15', '2025-12-08 10:15:00',
  ];
  for (const text of spellings) assert.equal(read(text), '2025-12-08 day', text);
  assert.equal(read('二〇二六年三月三十一日'), '2026-03-31 day');
});

test('the calendar day is the one that is written, whatever the zone', () => {
  assert.equal(read('2025-12-08T23:30:00-08:00'), '2025-12-08 day');
  assert.equal(read('2025-12-08T00:10:00+09:00'), '2025-12-08 day');
});

test('a month or a year says that it is no more than that', () => {
  for (const text of ['2025-12', '2025/12', 'December 2025', 'Dec 2025', '2025年12月']) assert.equal(read(text), '2025-12-01 month', text);
  for (const text of ['2025', '2025年']) assert.equal(read(text), '2025-01-01 year', text);
});

test('slashes are read only where one number cannot be a month', () => {
  assert.equal(read('25/12/2025'), '2025-12-25 day');
  assert.equal(read('12/25/2025'), '2025-12-25 day');
  assert.equal(read('12/08/2025'), null);
});

test('what is no day is null', () => {
  for (const text of ['', 'yesterday', '12月8日', '8 December', '2025-02-30', '2025-13-01', '31 June 2025', '0000-00-00', '1970-01-01T00:00:00Z', '1733616000', '192.168.2025.12', 'version 3.2025.1.2']) {
    assert.equal(read(text), null, text);
  }
});

test('the first day in a text is the first by position, not by form', () => {
  assert.equal(firstDayIn('Filed 3 May 2025, amended 2025-06-01.')?.day, '2025-05-03');
  assert.equal(firstDayIn('2025年6月1日电，此前 3 May 2025 的报道')?.day, '2025-06-01');
});

test('a deadline is not a dateline', () => {
  for (const text of ['It will open by 31 December 2026.', 'not before December 31, 2026', 'until 2026-12-31', '将在2026年12月31日前完成', '2026年12月31日之前', '到2026年12月31日']) {
    assert.equal(firstDayIn(text), null, text);
  }
  assert.equal(firstDayIn('By 31 December 2026, they said on 8 December 2025, it will open.')?.day, '2025-12-08');
});

test('a day beside a time of the clock is a stamp, glued to it or not; a day alone is none', () => {
  for (const text of ['2019/02/11 10:28 wire', '11:422022/01/04 wire', '2024-09-23T11:40:51.573Z', '2026年8月5日 上午9:30', 'posted 2026-08-05 at 9:30']) assert.ok(firstStampIn(text), text);
  assert.equal(firstStampIn('11:422022/01/04')?.day, '2022-01-04');
  for (const text of ['It opened on 2019/02/11.', 'In 2019 it opened at 10:28.', '2026年8月5日，桥通车。']) assert.equal(firstStampIn(text), null, text);
});
