import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tamperer, type Attacker } from '#db/testing.ts';
import { addDays } from '#domain/articles/day.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { rejectCandidate, takeInArticle } from '#domain/candidates/commands.ts';
import { addFeed } from '#domain/intake/feed-commands.ts';
import { createUser } from '#domain/auth/commands.ts';
import { isHouseError } from '#domain/errors.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { questionNow } from '#domain/predictions/question-queries.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { confirmOutcome, disputeOutcome, settleDispute } from '#domain/resolutions/dispute-commands.ts';
import { snoozeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { trail } from '#domain/trail/queries.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { undoDecision } from '#domain/candidates/undo-commands.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { restoreCollection, withdrawCollection } from '#domain/predictions/commands.ts';
import { rebuildTallies } from '#domain/predictions/tally-commands.ts';
import { nameForecaster } from '#domain/predictions/forecaster-commands.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { standingResolution } from '#domain/resolutions/queries.ts';
import { dice } from '#domain/scoring/testing.ts';
import { administrator, editor, harbourArticle, harbourDraft, harbourText, newWorld, secondEditor, someEvidence, withPrediction, type World } from '../../e2e/world.ts';
import { SEALED_TABLES, UNSEALED_COLUMNS } from './tables.ts';
import { findings } from './testing.ts';

/** Whatever people do, in any order; what the rules refuse is refused. */
async function live(world: World, random: () => number, steps: number): Promise<void> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const [questions, articles]: [string[], string[]] = [[], []];
  let today = '2025-01-10';
  const acts: (() => Promise<unknown>)[] = [
    async () => { questions.push((await withPrediction(world, { forecaster: pick(['Ada Reyes', '陈思远']), claim: `Claim ${random()}`, made: today, until: addDays(today, 60), collection: pick(['a', 'b']) }, today)).questionId); },
    async () => { articles.push((await takeInArticle(world.as(editor, today), { article: harbourArticle(`${harbourText} ${random()}`), drafts: [harbourDraft()] })).articleId); },
    async () => {
      const one = pick((await candidatesOf(world.store.read, pick(articles))));
      if (one.status === 'pending') await rejectCandidate(world.as(editor, today), { candidateId: one.id, version: one.version, reason: 'other', note: '没有日期' });
      else await undoDecision(world.as(editor, today), { candidateId: one.id, version: one.version });
    },
    async () => {
      const questionId = pick(questions);
      const standing = await standingResolution(world.store.read, questionId);
      if (standing && standing.outcome !== 'reopened') await reopenQuestion(world.as(editor, today), { questionId, standing: standing.id, reason: 'Too early.' });
      else {
        const outcome = pick(['yes', 'no', 'annulled'] as const);
        await resolveQuestion(world.as(editor, today), { questionId, standing: standing?.id ?? null, outcome, ...(outcome === 'annulled' && { annulReason: 'undecidable' as const }), note: 'It is certain already.', knownOn: today, evidence: [{ ...someEvidence(), day: today }] });
      }
    },
    async () => withdrawCollection(world.as(administrator, today), { collection: pick(['a', 'b']) }),
    async () => restoreCollection(world.as(administrator, today), { collection: pick(['a', 'b']) }),
    async () => tellArticle(world.as(editor, today), { articleId: pick(articles), title: `Title ${random()}` }),
    async () => nameForecaster(world.as(editor, today), { forecasterId: world.store.read.values<[string]>('select id from forecasters limit 1')[0]![0], alias: `Alias ${random()}` }),
    async () => {
      const questionId = pick(questions);
      const { version } = (await questionNow(world.store.read, questionId))!;
      await editQuestion(world.as(editor, today), { questionId, version, why: '说得更清楚', criteria: `Counts if so ${random()}`, windowTo: addDays(today, 90) });
    },
    async () => {
      const questionId = pick(questions);
      const standing = await standingResolution(world.store.read, questionId);
      if (standing?.outcome === 'disputed') await settleDispute(world.as(administrator, today), { questionId, standing: standing.id, side: pick(['first', 'proposed'] as const), reason: 'I read both.' });
      else if (standing && random() < 0.5) await confirmOutcome(world.as(secondEditor, today), { questionId, standing: standing.id, note: null });
      else if (standing) await disputeOutcome(world.as(secondEditor, today), { questionId, standing: standing.id, proposed: standing.outcome === 'yes' ? 'no' : 'yes', reason: 'It did not open.', evidence: [{ ...someEvidence(), day: today }] });
    },
    async () => snoozeQuestion(world.as(editor, today), { questionId: pick(questions), until: addDays(today, 9), reason: 'The report comes then.' }),
    async () => setCondition(world.as(editor, today), { questionId: pick(questions), seen: null, condition: { id: pick(questions) }, needs: pick(['yes', 'no'] as const) }),
    async () => addFeed(world.as(editor, today), { url: `https://post.example/${random()}`, title: 'The Harbour Post', outlet: null, minutes: 60, format: 'rss' }),
    async () => createUser(world.as(administrator, today), { name: 'Rui', email: `${String(random()).slice(2)}@example.org`, role: 'reader', passwordHash: 'hash' }),
    async () => rebuildStandings(world.as(administrator, today), {}),
    async () => rebuildTallies(world.as(administrator, today), {}),
  ];
  await acts[0]!();
  await acts[1]!();
  for (let step = 0; step < steps; step += 1) {
    today = addDays(today, Math.floor(random() * 6));
    await pick(acts)().catch((error: unknown) => { if (!isHouseError(error)) throw error; });
  }
}

/** Any one thing, in any row of facts or of the trail: a value, a row too few, or a row of another. */
function alterOne(client: Attacker, random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const all = <T>(sql: string) => client.prepare(sql).raw().all() as T[];
  const table = pick([...SEALED_TABLES, 'audit_events', 'seal_log'].filter((name) => (all<[number]>(`select count(*) from "${name}" where ${facts(name)}`))[0]![0] > 0));
  const columns = all<[string, number]>(`select name, pk from pragma_table_info('${table}')`);
  const key = columns.filter(([, pk]) => pk > 0).map(([name]) => `"${name}"`).join(', ');
  const row = `(${key}) in (select ${key} from "${table}" where ${facts(table)} order by ${key} limit 1 offset ${Math.floor(random() * all<[number]>(`select count(*) from "${table}" where ${facts(table)}`)[0]![0])})`;
  const column = pick(columns.filter(([name]) => !UNSEALED_COLUMNS[table]?.includes(name)))[0];
  const change = random() < 0.3 ? `delete from "${table}" where ${row}` : `update or replace "${table}" set "${column}" = case typeof("${column}") when 'integer' then "${column}" + 7 when 'text' then "${column}" || '\u200b' else '?' end where ${row}`;
  client.exec(change);
  return change;
}

const facts = (table: string) => (table === 'settings' ? "key not in ('standings', 'standings reached', 'tallies')" : 'true');

test('after any history doctor finds nothing, and after any one alteration something', async (t) => {
  let altered = 0;
  const done = new Set<string>();
  for (let seed = 1; seed <= 4; seed += 1) {
    const [world, random] = [newWorld(), dice(seed)];
    await live(world, random, 60);
    assert.deepEqual(findings(world.store.file), [], `seed ${seed}`);
    for (const { did } of trail(world.store.read, null, {}, 1000).events) {
      assert.doesNotMatch(did, /\((?!version)/, did);
      done.add(did.replace(/[:;(\d].*/, '').trim());
    }
    const alter = tamperer(world.store.file);
    const missing = findings(alter(() => undefined)).length; // The triggers that are off in these copies.
    for (let i = 0; i < 40; i += 1) {
      let change = '';
      const found = findings(alter((client) => { change = alterOne(client, random); }));
      assert.ok(found.length > missing, `seed ${seed}: ${change}`);
      altered += 1;
    }
  }
  t.diagnostic(`${done.size} different things were done: ${[...done].sort().join(', ')}`);
  assert.ok(done.size >= 20, [...done].join(', '));
  t.diagnostic(`${altered} alterations of 4 histories, ${altered} found`);
});
