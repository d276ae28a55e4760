import { sql } from 'drizzle-orm';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#db/connection.ts';
import { migrateStore } from '#db/migrate.ts';
import { lastDayOf } from '#domain/articles/day.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { standingsTable, type Asked } from '#domain/leaderboard/queries.ts';
import { rowsOf } from '#domain/leaderboard/standings.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { moveTallies } from '#domain/tallies.ts';
import { monthsBetween } from '#domain/tally-rows.ts';
import { FIRST_DAY, LAST_DAY, makeLeague, question } from './league.ts';

// What a leaderboard costs, against the whole aggregate in SQL on the same machine in the same run. The last line is one JSON object.
const OPEN = 2000;
const PAGE = 50;
const today: Asked = { asOf: LAST_DAY, clock: 'now' };
const sizes = process.argv.includes('quick') ? [2_000, 20_000] : [2_000, 20_000, 200_000];

const leaderboards: number[] = [];
let last: Record<string, number> = {};
for (const questions of sizes) last = await measure(questions);
const growth = leaderboards.at(-1)! / leaderboards[0]!;
console.log(`\nThe leaderboard of the largest league costs ${growth.toFixed(2)} times that of the smallest.`);
console.log(JSON.stringify({ ...last, growth10kTo1M: round(growth) }));

async function measure(questions: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-bench-'));
  const store = migrateStore(join(folder, 'league.db'));
  try {
    const made = performance.now();
    await makeLeague(store, questions, OPEN);
    console.log(`\n${(questions * 5).toLocaleString('en-GB')} forecasts on ${questions.toLocaleString('en-GB')} decided questions (made in ${seconds(made)} s, ${(statSync(store.file).size / 1e6).toFixed(0)} MB)`);
    const context = { store, actor: { kind: 'operator', name: 'bench' } as const, now: new Date(`${LAST_DAY}T12:00:00Z`) };
    const started = performance.now();
    const rebuilt = await rebuildStandings(context, {});
    const rebuildSeconds = seconds(started);
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`  rebuild                        ${rebuildSeconds} s for ${rebuilt.statements.toLocaleString('en-GB')} statements, at most ${peakMb} MB`);

    const leaderboard = await median(200, () => page(store, today));
    leaderboards.push(leaderboard);
    const aggregate = await fullAggregate(store);
    console.log(`  the first ${PAGE} of the leaderboard   ${leaderboard.toFixed(3)} ms; the whole aggregate in SQL ${aggregate.toFixed(1)} ms: ${Math.round(aggregate / leaderboard)} times`);

    const months = monthsBetween(FIRST_DAY.slice(0, 7), LAST_DAY.slice(0, 7)).slice(2, -1);
    const past: number[] = [];
    for (const clock of ['now', 'then'] as const) for (const month of months) past.push(await median(9, () => page(store, { asOf: lastDayOf(`${month}-01`, 'month'), clock })));
    const midMonth = await median(9, () => page(store, { asOf: '2021-06-15', clock: 'now' }));
    console.log(`  as of the end of any month     at most ${Math.max(...past).toFixed(3)} ms (${past.length} tried); of a day inside a month ${midMonth.toFixed(1)} ms`);

    const updates: number[] = [];
    for (let i = 0; i < 200; i += 1) updates.push(await oneUpdate(store, question(questions + i)));
    const updateMs = middle(updates);
    let next = questions + 200;
    const resolveMs = await median(200, () => resolveQuestion(context, { questionId: question(next++), standing: null, outcome: 'yes', knownOn: LAST_DAY, evidence: [{ url: 'https://example.org/', publisher: 'bench', day: LAST_DAY, note: 'made up' }] }));
    console.log(`  one resolution                 ${updateMs.toFixed(3)} ms for the tallies; ${resolveMs.toFixed(2)} ms with its evidence, the trail and the disk`);
    return { leaderboardSpeedup: Math.round(aggregate / leaderboard), asOfRatio: round(Math.max(...past) / leaderboard), updateMs: round(updateMs), rebuildSeconds, peakMb };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function page({ read }: Store, asked: Asked): Promise<void> {
  rowsOf(await standingsTable(read, asked), 0, PAGE);
}

/** The same numbers from the calls themselves: what a leaderboard costs when nothing is kept. The index covers the query. */
async function fullAggregate(store: Store): Promise<number> {
  await store.transaction(async (tx) => {
    tx.run(sql`create table bench_calls as select f.forecaster_id, q.cluster_id, (f.ppm - r.ppm) as by_reference,
      (f.ppm - iif(v.outcome = 'yes', 1000000, 0)) * (f.ppm - iif(v.outcome = 'yes', 1000000, 0)) as loss,
      (r.ppm - iif(v.outcome = 'yes', 1000000, 0)) * (r.ppm - iif(v.outcome = 'yes', 1000000, 0)) as reference_loss, (f.ppm > 500000) = (v.outcome = 'yes') as hit
      from forecasts f join questions q on q.id = f.question_id join resolutions v on v.question_id = q.id join forecast_references r on r.forecast_id = f.id where f.made_on < v.known_on`);
    tx.run(sql`create index bench_calls_covering on bench_calls (forecaster_id, cluster_id, loss, reference_loss, hit)`);
  });
  const query = sql`select forecaster_id, sum(k), sum(w), sum(d), sum(d * d / w), count(*), sum(loss), sum(reference_loss), sum(hits) from (
    select forecaster_id, count(*) as k, sqrt(count(*)) as w, sum(reference_loss - loss) / sqrt(count(*)) as d, sum(loss) as loss, sum(reference_loss) as reference_loss, sum(hit) as hits
    from bench_calls group by forecaster_id, cluster_id) group by forecaster_id`;
  const plan = store.read.all<{ detail: string }>(sql`explain query plan ${query}`).map((row) => row.detail).join('; ');
  if (!plan.includes('COVERING INDEX')) throw new Error(`The aggregate does not use its index: ${plan}`);
  return median(5, () => store.read.values(query));
}

/** The tallies' share of one decision: between the row that decides and the commit. */
async function oneUpdate(store: Store, questionId: string): Promise<number> {
  let spent = 0;
  await store.transaction(async (tx) => {
    tx.run(sql`insert into evidence (id, question_id, url, publisher, day, day_precision, note, quality, at, "by") values (${`${questionId}-e`}, ${questionId}, 'https://example.org/', 'bench', ${LAST_DAY}, 'day', 'made up', 'unrated', ${LAST_DAY}, 'bench')`);
    tx.run(sql`insert into resolutions (id, question_id, question_version, outcome, evidence_id, known_on, known_on_precision, supersedes, recorded_at, recorded_by)
      values (${`${questionId}-r`}, ${questionId}, 1, 'no', ${`${questionId}-e`}, ${LAST_DAY}, 'day', ${`first ${questionId}`}, ${`${LAST_DAY}T12:00:00.000Z`}, 'bench')`);
    const started = performance.now();
    await moveTallies(tx, store.read, { at: `${LAST_DAY}T12:00:00.000Z`, by: 'bench' });
    spent = performance.now() - started;
  });
  return spent;
}

async function median(times: number, work: () => unknown): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    await work();
    spent.push(performance.now() - started);
  }
  return middle(spent);
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function seconds(since: number): number {
  return round((performance.now() - since) / 1000);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
