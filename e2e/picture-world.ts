import type { Browser, Page } from '@playwright/test';
import { addDays, type Day } from '#domain/articles/day.ts';
import { pageOf, rss } from '#domain/intake/testing.ts';
import type { App } from './app.ts';
import { send } from './harbour.ts';
import { startSite, type Site } from './site.ts';

// What the pictures of the desk show: questions that wait for every reason, a dispute and its end, feeds that answer and do not, and two desks that met.

const NOW = new Date().toISOString().slice(0, 10) as Day;
const day = (n: number): Day => addDays(NOW, n);
const english = (on: Day) => new Date(on).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const chinese = (on: Day) => new Date(on).toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

type Call = { by: string; claim: string; quote: string; criteria: string; topic: string; to: Day; from?: Day; ppm?: number; more?: Record<string, unknown> };
export type Called = { forecastId: string; questionId: string };

/** Takes in a note of one sentence and publishes what it says. */
async function called(page: Page, app: App, { by, claim, quote, criteria, topic, to, from, ppm, more = {} }: Call): Promise<Called> {
  const language = /\p{Script=Han}/u.test(claim) ? 'zh-Hans' as const : 'en' as const;
  const text = language === 'en' ? `What ${by} said.\n\n${quote}` : `${by}的判断。\n\n${quote}`;
  const { articleId } = await send<{ articleId: string }>(page, app, 'articles', { text, told: { published: day(-90), author: by } });
  const [candidate] = JSON.parse(app.cli(['review', articleId, '--json']).out) as { id: string; version: number; start: number; end: number }[];
  if (!candidate) throw new Error(`Nothing was found in: ${quote}`);
  return send(page, app, `candidates/${candidate.id}/publish`, { version: candidate.version, forecast: {
    articleId, forecaster: { name: by }, madeOn: day(-90), madeOnBasis: 'told by an editor', chance: ppm === undefined ? { basis: 'none' } : { basis: 'stated', ppm },
    quote: { text: text.slice(candidate.start, candidate.end), start: candidate.start, end: candidate.end, language },
    question: { claim, language, criteria, topic, windowFrom: from ?? null, windowTo: to, ...more },
  } });
}

/** Three desks: one decides, one disputes, one settles. */
async function desk(browser: Browser, app: App, name: string, email: string): Promise<Page> {
  app.cli(['user', 'add', '--name', name, '--email', email, '--role', 'editor'], 'a long enough one');
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('a long enough one');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/review');
  return page;
}

/** The places that are cited and followed: a notice that changes, a feed, a page that is gone, and one that never answers. */
function places(told: { notice: string }): Promise<Site> {
  return startSite((path, response) => {
    if (path === '/notice') response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>港务局公告 第31号</title><article><h1>港务局公告 第31号</h1><p>${told.notice}</p><p>The notice is published in both languages; the Chinese text is the one that counts.</p></article>`);
    else if (path === '/feed.xml') response.setHeader('content-type', 'application/rss+xml').end(rss([{ id: 'n1', title: '港口周报：新桥与旧码头', html: pageOf('1') }, { id: 'n2', title: 'The week in the harbour', html: pageOf('2') }], 'The Harbour Post 港口邮报'));
    else if (path.startsWith('/waiting')) return;
    else response.writeHead(404).end();
  });
}

export type World = { disputed: Called; settled: Called; overdue: Called; chinese: Called; noted: Called; evidenceId: string; unkeptId: string; batches: { failed: string; reading: string }; together: string; feedId: string; contested: { articleId: string; candidateId: string }[]; close: () => void };

export async function pictureWorld(page: Page, app: App, browser: Browser): Promise<World> {
  const told = { notice: '新港大桥的通车日期由港务局另行公布，桥面铺装仍在进行。' };
  const site = await places(told);
  const [wanqing, omar] = [await desk(browser, app, '林晚晴', 'wanqing@example.org'), await desk(browser, app, 'Omar Haddad', 'omar@example.org')];
  const cited = (url: string, more = {}) => ({ url, publisher: 'Port Ellery Authority', day: day(-12), note: 'The notice says that the first cars crossed at nine in the morning.', ...more });
  const decide = (by: Page, { questionId }: Called, outcome: string, evidence: object[], more = {}) =>
    send<{ resolutionId: string; evidenceIds: string[] }>(by, app, `questions/${questionId}/resolutions`, { standing: null, outcome, knownOn: day(-12), evidence, ...more });

  const overdue = await called(page, app, { by: 'Ada Reyes', claim: 'The night ferry to Port Ellery sails again.', quote: `The night ferry to Port Ellery will sail again before ${english(day(-40))}.`, criteria: 'A crossing with paying passengers, in the timetable of the operator.', topic: 'Harbour / Ferries', to: day(-41), more: { statusQuo: 'no', claimZh: '开往埃勒里港的夜间渡轮恢复航行。' } });
  const zh = await called(page, app, { by: '陈思远', claim: `港口的集装箱吞吐量在${chinese(day(-1))}之前突破五百万标箱。`, quote: `我有八成把握，港口的集装箱吞吐量会在${chinese(day(-1))}之前突破五百万标箱。`, criteria: '以港务局公布的年度累计数字为准；只算本港，不算合作码头。', topic: '港口 / 吞吐量', to: day(-1), ppm: 800_000 });
  const disputed = await called(page, app, { by: 'Bo Lindqvist', claim: 'The harbour bridge opens to traffic.', quote: `I give 80% that the harbour bridge opens to traffic by ${english(day(-5))}.`, criteria: 'Traffic crosses it, as the port authority says.', topic: 'Harbour', to: day(-5), ppm: 800_000 });
  const first = await decide(page, disputed, 'yes', [cited(site.at('/notice'))]);
  await send(omar, app, `questions/${disputed.questionId}/dispute`, { standing: first.resolutionId, reason: 'That was a rehearsal with twelve invited cars: the barrier stayed down for everybody else until the week after.', proposed: 'no', evidence: [cited('https://harbourpost.example/rehearsal', { publisher: 'The Harbour Post', note: 'Only invited cars crossed.' })] });
  const settled = await called(page, app, { by: '沈知行', claim: '新港大桥在年内通车。', quote: `大概率，新港大桥会在${chinese(day(-8))}之前通车。`, criteria: '以港务局公告为准：社会车辆可以通行。', topic: '港口', to: day(-8) });
  const judged = await decide(page, settled, 'yes', [cited(site.at('/notice'), { note: '公告说首批车辆已经通过。', publisher: '港务局' })]);
  const contested = await send<{ resolutionId: string }>(wanqing, app, `questions/${settled.questionId}/dispute`, { standing: judged.resolutionId, reason: '那只是试通车：社会车辆直到下个月才能上桥。', proposed: 'no' });
  await send(omar, app, `questions/${settled.questionId}/settle`, { standing: contested.resolutionId, side: 'proposed', reason: 'The notice of the port speaks of a trial; ordinary traffic came later.', evidence: [cited(site.at('/notice'), { publisher: '港务局', note: '公告第二段：社会车辆另行通知。' })] });
  await send(wanqing, app, `predictions/${settled.forecastId}/aftermath`, { stance: 'owned', day: day(-2), quote: '我看错了：桥还没有真正开放。', url: 'https://shenzhixing.example/bridge' });
  // Twice kept, and changed between.
  await send(page, app, `evidence/${judged.evidenceIds[0]!}/keep`, {});
  told.notice = `新港大桥将于${chinese(day(3))}上午九时向社会车辆开放，货车除外。此前的通行均为试通车。`;
  await send(page, app, `evidence/${judged.evidenceIds[0]!}/keep`, {});

  const noted = await called(page, app, { by: 'Cy Moe', claim: 'The pilots of the port strike.', quote: `There is a 30% chance that the pilots strike by ${english(day(60))}.`, criteria: 'The union calls a strike and at least one ship waits for it.', topic: 'Harbour / Work', to: day(60), from: day(-3), ppm: 300_000 });
  await send(page, app, `questions/${noted.questionId}/evidence`, { evidence: [cited('https://union.example/ballot', { publisher: 'The pilots’ union', note: 'Members vote next week.' })] });
  await called(page, app, { by: '顾明哲', claim: `渡轮公司在${chinese(day(6))}之前停运两条航线。`, quote: `渡轮公司会在${chinese(day(6))}之前停运两条航线。`, criteria: '以公司公布的时刻表为准。', topic: '港口 / 渡轮', to: day(6) });
  const gone = await called(page, app, { by: 'Ada Reyes', claim: 'The old quay is closed to walkers.', quote: `The old quay will be closed to walkers before ${english(day(-15))}.`, criteria: 'A barrier stands at both ends.', topic: 'Harbour', to: day(-16) });
  const { evidenceIds: [unkeptId] } = await decide(page, gone, 'yes', [cited(site.at('/gone'))]);
  await send(page, app, `evidence/${unkeptId!}/keep`, {});
  const race = await called(page, app, { by: '林晓岚', claim: '帆船赛在新港大桥下举行。', quote: `如果大桥按时通车，帆船赛会在${chinese(day(-9))}之前在桥下举行。`, criteria: '以主办方公告为准。', topic: '港口', to: day(-9) });
  await send(page, app, `questions/${race.questionId}/condition`, { seen: null, condition: { id: disputed.questionId } });
  const tolls = await called(page, app, { by: 'Bo Lindqvist', claim: 'The tolls of the bridge rise above 4 euros.', quote: `The tolls will rise above 4 euros by ${english(day(-4))}.`, criteria: 'The posted toll for a car.', topic: 'Harbour', to: day(-4) });
  await decide(page, tolls, 'yes', [cited('https://harbourpost.example/tolls', { quality: 'secondary' })]);
  await send(page, app, `questions/${tolls.questionId}/condition`, { seen: null, condition: { id: disputed.questionId } });
  const late = await called(page, app, { by: 'Cy Moe', claim: 'The lock is repaired.', quote: `The lock will be repaired before ${english(day(-60))}.`, criteria: 'Ships pass it.', topic: 'Harbour', to: day(-61) });
  await send(wanqing, app, `questions/${late.questionId}/snooze`, { until: day(20), reason: '水利局的报告下个月才公布。' });
  await send(page, app, `questions/${overdue.questionId}/versions`, { version: 1, criteria: 'A crossing with paying passengers, in the timetable of the operator; a charter does not count.', why: 'Charters were advertised, and the old words left them open.' });
  await send(wanqing, app, `questions/${zh.questionId}/versions`, { version: 1, criteria: '以港务局公布的年度累计数字为准；只算本港，不算合作码头，空箱也算。', why: '公告把空箱计算在内。' });

  // Feeds: one that answers, two that do not; and what is read of them.
  const { feedId } = await send<{ feedId: string }>(page, app, 'feeds', { url: site.at('/feed.xml'), outlet: '港口邮报' });
  await send(page, app, 'feeds/opml', { opml: `<?xml version="1.0"?><opml version="2.0"><body><outline text="慢半拍科技笔记" xmlUrl="${site.at('/nowhere.xml')}"/><outline text="The Ledger Room" xmlUrl="https://ledger-room.invalid/feed"/></body></opml>` });
  const reading = await send<{ batchId: string }>(page, app, 'intake', { outlet: 'The Harbour Post', files: [{ filename: '港口的明年.txt', text: '大桥将在2029年7月前通车。' }, { filename: 'empty note.txt', text: ' ' }], urls: [site.at('/gone-too'), ...['a', 'b', 'c', 'd', 'e', 'f'].map((one) => site.at(`/waiting/${one}`))] });
  const failed = await send<{ batchId: string }>(page, app, 'intake', { files: [{ filename: 'empty.txt', text: ' ' }, { filename: '空白.txt', text: '\n' }] });

  const together = await send<{ articleId: string }>(page, app, 'articles', { text: ['# 港口的明年 / The harbour, next year', '', '陈思远说：“新港大桥有七成可能在2028年7月1日之前通车。”', '', 'Ada Reyes sees a 70% chance that the lock closes by 30 June 2028.', '', 'The tolls will rise above 5 euros by the end of 2028.', '', '渡轮公司明年上半年会停运三条航线。', '', 'Patience will come back into fashion in the end.'].join('\n'), told: { published: day(-10), author: '周砚' } });
  const two = await send<{ articleId: string }>(page, app, 'articles', { text: 'The second bridge will be approved before 2031. 第二座大桥将在2030年底之前动工。', told: { published: day(-10), author: 'Ada Reyes' } });
  const rows = JSON.parse(app.cli(['review', two.articleId, '--json']).out) as { id: string }[];
  return {
    disputed, settled, overdue, chinese: zh, noted, evidenceId: judged.evidenceIds[0]!, unkeptId: unkeptId!, batches: { reading: reading.batchId, failed: failed.batchId }, together: together.articleId, feedId,
    contested: rows.map(({ id }) => ({ articleId: two.articleId, candidateId: id })), close: site.close,
  };
}
