import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

/** The classifier is left out: it weighs what is a call, not when. */
const days = (title: string, text: string, publishedOn: string | null) =>
  extract({ text: `# ${title}\n\n${text}`, title, mediaType: 'text/markdown', publishedOn, author: 'Ada Reyes', outlet: null }, ({ judged }) => judged).drafts.map(({ quote, horizon }) => [quote, horizon?.window?.to ?? null, horizon?.inherited ?? null]);

test('an article about the coming year lends its year to claims without a time of their own', () => {
  assert.deepEqual(days('Port Ellery: predictions for 2027', 'The bridge will open. Tolls will rise by June 2027.', '2026-12-20'), [['The bridge will open.', '2027-12-31', true], ['Tolls will rise by June 2027.', '2027-06-30', false]]);
  for (const [title, text] of [['2027年港口预测', '大桥会通车。'], ['2027年港口預測', '大橋會通車。']] as const) assert.deepEqual(days(title, text, '2026-12-20').map(([, to, inherited]) => [to, inherited]), [['2027-12-31', true]], title);
});

test('a year that is over, or an article without a day, lends nothing', () => {
  for (const [title, publishedOn] of [['Port Ellery in 2024', '2026-12-20'], ['The year ahead', null]] as const) assert.deepEqual(days(title, 'The bridge will open.', publishedOn).map(([, to]) => to), [null], title);
});

test('the heading of a later section is not the article’s time', () => {
  assert.deepEqual(days('Port Ellery', 'The bridge will open.\n\n## Predictions for 2029\n\nTolls will rise.', '2026-10-01').map(([, to]) => to), [null, '2029-12-31']);
});

test('what comes of the one match that is announced comes on its day', () => {
  assert.deepEqual(days('Ellery against Harrow', 'The final kicks off on 10 October 2026. Ellery will win it. The quay will be closed by 2028.', '2026-10-01').filter(([quote]) => /win|closed/.test(String(quote))).map(([, to]) => to), ['2026-10-10', '2028-12-31']);
  assert.deepEqual(days('海鲨对阵飞鱼', '决赛将在10月10日进行。海鲨队会获胜。', '2026-10-01').filter(([quote]) => String(quote).includes('获胜')).map(([, to]) => to), ['2026-10-10']);
});

test('a page about one match lends its day to what it says of the match, tonight and without a day of its own too', () => {
  const preview = 'When: Saturday 21 November 2026, 3pm\n\nEllery have won ten in a row. They will have the ball for an hour. The keeper will leave in the summer.';
  assert.deepEqual(days('Ellery Rovers v Harrow Town: team news', preview, '2026-11-20').map(([, to]) => to), ['2026-11-21', null]);
  assert.deepEqual(days('海鲨对阵飞鱼：赛前看点', '今晚19:35，海鲨主场迎战飞鱼。海鲨队会获胜。', '2026-04-24').filter(([quote]) => String(quote).includes('获胜')).map(([, to]) => to), ['2026-04-24']);
  assert.deepEqual(days('海鲨对阵飞鱼：赛前看点', '决赛将在2026年10月10日进行。海鲨队会获胜。', null).filter(([quote]) => String(quote).includes('获胜')).map(([, to]) => to), ['2026-10-10']);
});

test('a vote that is counted down to lends its day', () => {
  assert.deepEqual(days('縣長選戰剩五週', '他研判，投票率會超過六成。', '2026-10-24').map(([, to]) => to), ['2026-11-28']);
});

test('then is the time that was named last, and a part of the year that of the year in front of it', () => {
  assert.deepEqual(days('Port Ellery', 'Two plants open in early 2027. Until then supplies will stay tight.', '2026-10-01').map(([, to]) => to), ['2027-04-30', '2027-04-30']);
  assert.deepEqual(days('樓市', '展望明年樓市，料全年樓價會上升15%。', '2026-10-01').map(([, to]) => to), ['2027-12-31']);
});
