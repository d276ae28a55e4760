import { inspect } from '#db/inspect.ts';
import { presentSchema } from '#db/migrate.ts';
import * as accounts from '#db/accounts-schema.ts';
import * as intake from '#db/intake-schema.ts';
import * as reading from '#db/reading-schema.ts';
import * as resolution from '#db/resolution-schema.ts';
import { createUser } from '#domain/auth/commands.ts';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { command } from '#domain/command.ts';
import { finishRecord } from '#domain/exchange/commands.ts';
import { publishCandidate, restoreCollection, withdrawCollection } from '#domain/predictions/commands.ts';
import { reopenQuestion } from '#domain/resolutions/commands.ts';
import { z } from 'zod';
import { administrator, editor, withCandidate, withOutcome, withPrediction, type World } from '../../e2e/world.ts';
import { examine } from './doctor-queries.ts';
import type { Finding } from './finding.ts';

const schema = presentSchema();

/** What doctor finds in a file; one that cannot be opened is one finding. */
export function findings(file: string, noted: string | null = null): Finding[] {
  const found: Finding[] = [];
  try {
    const db = inspect(file);
    for (const step of examine(db, { schema, noted })) if ('finding' in step) found.push(step.finding);
    db.close();
  } catch (error) {
    found.push({ table: null, row: null, what: String(error) });
  }
  return found;
}

/** A world with a row in every table of facts. */
export async function fullWorld(world: World) {
  const { userId } = await createUser(world.as(administrator), { name: 'Omar', email: 'omar@example.org', role: 'editor', passwordHash: 'hash' });
  const { articleId, candidate, second } = await withCandidate(world);
  await rejectCandidate(world.as(editor), { candidateId: second.id, version: 1, reason: 'not-checkable', note: 'of no day' });
  const { forecastId, questionId } = await publishCandidate(world.as(editor), {
    candidateId: candidate.id, version: 1,
    forecast: { articleId, forecaster: { name: 'Ada Reyes' }, madeOn: '2026-10-01', madeOnBasis: 'byline', chance: { basis: 'stated', ppm: 900_000 }, quote: { text: candidate.draft.quote, start: candidate.start, end: candidate.end, language: 'en' }, question: { claim: 'The bridge opens.', language: 'en', criteria: 'Counts if it opens.', topic: 'Harbour', windowTo: '2027-06-30' } },
  });
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  const other = await withPrediction(world, { claim: 'The lock is repaired.', collection: 'a' });
  const { resolutionId: decided } = await withOutcome(world, other.questionId, 'no');
  await reopenQuestion(world.as(editor), { questionId: other.questionId, standing: decided, reason: 'It was too early.' });
  for (const collection of ['a', 'b']) await withPrediction(world, { claim: `The quay of ${collection} is dry.`, forecaster: '陈思远', collection });
  for (const collection of ['a', 'b']) await withdrawCollection(world.as(administrator), { collection });
  await restoreCollection(world.as(administrator), { collection: 'a' });
  await finishRecord(world.as(administrator), { predictions: 3 });
  await others(world.as(administrator), { articleId, questionId, otherId: other.questionId, forecastId, resolutionId, userId });
  return { articleId, candidate, second, forecastId, questionId, resolutionId, userId };
}

// Rows of tables whose own commands stand further along the road.
const others = command({
  name: 'others', permission: 'administer', input: z.record(z.string(), z.string()),
  async run({ tx, at, by, newId, input: { articleId, questionId, otherId, forecastId, resolutionId, userId } }) {
    const [evidence] = tx.values<[string]>('select id from evidence limit 1')[0]!;
    await tx.insert(resolution.confirmations).values({ resolutionId: resolutionId!, byId: 'user-omar', by: 'Omar', note: 'I read it too.', at });
    await tx.insert(resolution.snoozes).values({ id: newId(), questionId: otherId!, until: '2026-12-24', reason: 'The report comes then.', at, by });
    await tx.insert(resolution.evidencePages).values({ id: newId(), evidenceId: evidence, status: 'kept', url: 'https://port.example/news/1', title: 'News', text: 'x', hash: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', at, by });
    await tx.insert(resolution.questionConditions).values({ id: newId(), questionId: otherId!, conditionId: questionId!, needs: 'yes', at, by });
    await tx.insert(resolution.aftermaths).values({ id: newId(), forecastId: forecastId!, stance: 'owned', quote: 'The bridge will open', articleId: articleId!, start: 0, end: 20, day: '2026-11-01', at, by });
    await tx.insert(accounts.oneTimeLinks).values({ id: newId(), kind: 'reset', hash: 'h', userId: userId!, createdAt: at, createdBy: by, expiresAt: at });
    await tx.insert(accounts.apiTokens).values({ id: newId(), userId: userId!, name: 'script', prefix: 'hc_1', hash: 'h', scopes: ['read'], createdAt: at });
    await tx.insert(intake.feeds).values({ id: newId(), url: 'https://post.example/feed', title: 'The Harbour Post', minutes: 60, createdAt: at, createdBy: by });
    await tx.insert(reading.modelReadings).values({ id: newId(), articleId: articleId!, model: 'm', promptVersion: '1', textHash: 'h', status: 'done', found: [], dropped: {}, passages: 1, passagesRead: 1, agreed: 1, rulesOnly: 1, added: 0, tokensIn: 1, tokensOut: 1, day: '2026-11-24', startedAt: at, startedBy: by });
    return { result: null, happened: [{ action: 'made', subject: { kind: 'world', id: 'all' } }] };
  },
});
