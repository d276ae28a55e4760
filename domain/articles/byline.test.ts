import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainByline } from './byline.ts';

/** [author, outlet, day] of the first lines of a pasted text. */
const told = (text: string) => { const { author, outlet, published } = plainByline(text); return [author?.value ?? null, outlet?.value ?? null, published?.value.day ?? null]; };
const body = '\n\nThe quay of Port Ellery is old. Its bridge will open by June 2027.\n';
const chinese = '\n\n港口的码头很旧。大桥将在2027年7月之前通车。\n';

test('an English byline with its parts in any order', () => {
  for (const line of ['By Ada Reyes | 3 March 2026 | The Harbour Post', 'The Harbour Post · March 3, 2026 · By Ada Reyes', '**By Ada Reyes** — The Harbour Post — 2026-03-03']) assert.deepEqual(told(`A quay, late\n${line}${body}`), ['Ada Reyes', 'The Harbour Post', '2026-03-03'], line);
  assert.deepEqual(told(`A quay, late\n\nBy Ada Reyes and Bo Lind\n3 March 2026${body}`), ['Ada Reyes, Bo Lind', null, '2026-03-03']);
  assert.deepEqual(told(`A quay, late${body}\n— Ada Reyes`), ['Ada Reyes', null, null]);
});

test('Simplified and Traditional bylines', () => {
  assert.deepEqual(told(`码头晚了\n作者：陈若梅 | 来源：港口日报 | 2026年3月3日${chinese}`), ['陈若梅', '港口日报', '2026-03-03']);
  assert.deepEqual(told(`碼頭晚了\n記者陳若梅／台北報導\n2026-03-03${chinese}`), ['陳若梅', null, '2026-03-03']);
  assert.deepEqual(told(`碼頭晚了\n（島嶼晚報記者陳若梅／台北報導）碼頭很舊。${chinese}`)[0], '陳若梅');
  assert.deepEqual(told(`码头晚了${chinese}\n撰文：陈若梅`)[0], '陈若梅');
});

test('sentences of the text name neither its author nor its day', () => {
  for (const text of [
    'The bridge was opened on 8 December 2025.', 'The song was sung by Ada Reyes.', 'A quay, late\n\nStand by Me is a film that Bo Lind loves, and it was shown on 3 March 2026 in the old town hall by the water.',
    '大桥在2025年12月8日通车。', '港口\n\n他认识的记者都说，码头会修好。', '來源不明的消息說，碼頭會修好。',
  ]) assert.deepEqual(told(text), [null, null, null], text);
});

test('a dateline gives the agency, a line that opens with place and day gives the day', () => {
  assert.deepEqual(told('PORT ELLERY, March 3 (Tidewire) - The quay is old.')[1], 'Tidewire');
  assert.deepEqual(told('Port Ellery, 3 March 2026 — The quay is old and will be closed.')[2], '2026-03-03');
  assert.deepEqual(told('新港社3月3日电 码头很旧。')[1], '新港社');
});

test('a heading that names a day among other words dates its section, not the text', () => {
  assert.deepEqual(told(`A quay, late\n\n### First crane – 14 October 1996${body}`), [null, null, null]);
  assert.deepEqual(told(`码头晚了\n\n### 第一台吊机 – 1996年10月14日${chinese}`), [null, null, null]);
});

test('the days of a timeline date none of its page', () => {
  const steps = ['*28 January 1999*', '*26 February 2001*', '*15 August 2001*'].map((day) => `${day}\n\nThe quay grew longer.`).join('\n\n');
  assert.equal(told(`A quay through the years\n\n${steps}\n`)[2], null);
  assert.equal(told(`A quay through the years\n\n${steps.split('\n\n*26')[0]}\n`)[2], '1999-01-28');
});

test('the day at the end of a page, and the one glued to a reporter’s name, are the page’s', () => {
  assert.equal(told(`碼頭晚了${chinese}\n\n完\n２０２６年５月２１日（星期四）\n香港時間１５時４２分`)[2], '2026-05-21');
  assert.equal(told(`码头晚了${chinese}\n\n2026年6月18日 第A05版\n上一篇：灯塔`)[2], '2026-06-18');
  assert.equal(told(`20240910林曉青／綜合外電報導\n\n碼頭晚了${chinese}`)[2], '2024-09-10');
});

test('the outlet and the day that open a Chinese text', () => {
  assert.deepEqual(told(`码头晚了\n\n**听港科技** 2026年8月5日消息，码头很旧。${chinese}`), [null, '听港科技', '2026-08-05']);
});

test('a role and a desk are no author', () => {
  assert.equal(told(`A quay, late\n**HARBOUR FIRST WEATHER**\nPosted: Jan 22, 2027\nBy Marcy Tolland, Chief Meteorologist${body}`)[0], 'Marcy Tolland');
  assert.equal(told(`QUAY REPORTS RESULTS\n\nPORT ELLERY, March 3, 2026 -- The quay is old.\n\nFirst Quarter Highlights\n\n* It is old.${body}`)[0], null);
  assert.equal(told(`碼頭晚了\n地產組　葉蔚藍　｜　2026-12-03 14:20${chinese}`)[0], '葉蔚藍');
});

test('words that stand where a name might are no author', () => {
  assert.equal(told(`碼頭晚了\n\n发布于 2026年3月9日 08:05　　本文约需阅读 4 分钟${chinese}`)[0], null);
});
