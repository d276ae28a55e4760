import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

/** [reasons, quotes taken] of one sentence on its own. */
const left = (text: string) => {
  const { rejected, drafts } = extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null });
  return [rejected.map(({ reason }) => reason), drafts.map(({ quote }) => quote)];
};

test('an old forecast with its mark is history', () => {
  for (const text of ['~~The tram will open in 2026 (80%)~~ no', 'The tram will open in 2026 (80%) → no', '油价会跌破50美元（60%）→ 没有', '國產機器人會在2026年跑進三小時（20%）✓ 沒發生']) assert.deepEqual(left(`- ${text}\n- x`), [['history'], []], text);
});

test('what a page will do with itself is no prediction', () => {
  for (const text of ['有新料我们会第一时间更新。', '下周同一欄目，將談居屋補價。', '前100名报名的同学还会额外获赠一门课。', '后续问题可以发邮件，我们会在三个工作日内回复。']) assert.deepEqual(left(text), [['about-the-text'], []], text);
});

test('fixtures and appointments are calendar', () => {
  for (const text of ['今晚19:35，山鹰将在主场迎战海狮。', '胜者将在半决赛对阵北岸队。', 'Full council will consider the plan on 21 October.', 'Tickets on the day will cost £24.', 'The board will pay a dividend of 22 cents on 4 December to holders of record on 13 November.']) assert.deepEqual(left(text), [['calendar'], []], text);
});

test('a dated promise of a speaker is none of these', () => {
  for (const text of ['We will be issuing 30,000 passports in the coming weeks.']) assert.equal(left(text)[1]?.length, 1, text);
});

test('the act of predicting, spoken of, predicts nothing', () => {
  for (const text of ['We need to anticipate this.', 'He stopped short of predicting whether the port might close.']) assert.deepEqual(left(text)[1], [], text);
  assert.equal(left('We expect the port to close by 2028.')[1]?.length, 1);
});
