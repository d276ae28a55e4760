import type { Context } from '#domain/command.ts';
import { citeArticle } from '#domain/articles/commands.ts';
import { publishPrediction, restoreCollection, withdrawCollection } from '#domain/predictions/commands.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { noteEvidence } from '#domain/resolutions/evidence-commands.ts';
import { notesOn, resolutionHistory } from '#domain/resolutions/queries.ts';
import { recordBasis } from '#domain/resolutions/resolution.ts';
import shipped from '#record/predictions.json' with { type: 'json' };
import { firstDayOf } from '#domain/articles/day.ts';
import { compare } from '#domain/scoring/facts.ts';
import { chanceOf, evidenceOf, RECORD, remarksOf } from './entry.ts';
import { finishRecord } from './commands.ts';
import { recordState } from './queries.ts';
import { recordFile, type RecordFile, type RecordPrediction } from './record.ts';

type Progress = (done: number, all: number) => void;

/** Loads the record that ships into a database that holds nothing yet, or goes on where an interrupted load stopped. */
export async function loadShippedRecord(context: () => Context, progress: Progress = () => {}): Promise<void> {
  if ((await recordState(context().store.read)) === 'settled') return;
  await loadRecord(context, progress);
}

/** Loads every entry through the same commands as everything else. Entries that are there already change nothing. */
export async function loadRecord(context: () => Context, progress: Progress = () => {}): Promise<number> {
  const file = recordFile.parse(shipped);
  await restoreCollection(context(), { collection: RECORD });
  let done = 0;
  // What was known when a statement was made is what it is measured against: so the earlier statements and their outcomes come first.
  const inOrder = file.predictions.toSorted((a, b) => compare(firstDayOf(a.madeOn, a.madeOnPrecision), firstDayOf(b.madeOn, b.madeOnPrecision)) || compare(a.id, b.id));
  for (const entry of inOrder) {
    await loadEntry(context, file, entry);
    progress(++done, file.predictions.length);
  }
  await finishRecord(context(), { predictions: done });
  return done;
}

/** Takes the record out in one step. What it held is kept, hidden, and never scored. */
export async function removeRecord(context: Context): Promise<number> {
  return (await withdrawCollection(context, { collection: RECORD })).count;
}

async function loadEntry(context: () => Context, file: RecordFile, entry: RecordPrediction): Promise<void> {
  const { source } = entry;
  const named = (name: string) => file.forecasters.find((one) => one.name === name) ?? { name, kind: 'person' as const, aliases: [] };
  const { articleId } = await citeArticle(context(), { ...source, language: entry.language });
  const { questionId } = await publishPrediction(context(), {
    articleId, externalId: `record ${entry.id}`, collection: RECORD, setBy: 'record',
    forecaster: named(entry.forecaster), relayedBy: entry.relayedBy ? named(entry.relayedBy) : null,
    question: {
      claim: entry.claim, claimZh: entry.claimZh, language: 'en', criteria: entry.resolutionCriteria, topic: entry.topic, condition: entry.condition,
      windowFrom: entry.window.from, windowTo: entry.window.to, windowBasis: entry.deadlineBasis, clusterId: entry.cluster,
    },
    madeOn: entry.madeOn, madeOnPrecision: entry.madeOnPrecision, madeOnBasis: entry.dateBasis,
    chance: chanceOf(entry), kind: entry.kind, note: remarksOf(entry),
  });
  await loadNotes(context, questionId, entry);
  await loadOutcome(context, questionId, entry);
}

async function loadNotes(context: () => Context, questionId: string, entry: RecordPrediction): Promise<void> {
  const known = await notesOn(context().store.read, questionId);
  const missing = entry.progress.filter((item) => !known.some((row) => row.url === item.url && row.note === item.summary));
  if (missing.length > 0) await noteEvidence(context(), { questionId, evidence: missing.map(evidenceOf) });
}

async function loadOutcome(context: () => Context, questionId: string, { outcome, window }: RecordPrediction): Promise<void> {
  if (!outcome || (await resolutionHistory(context().store.read, questionId)).length > 0) return;
  await resolveQuestion(context(), {
    questionId, standing: null, outcome: outcome.verdict, annulReason: outcome.verdict === 'annulled' ? 'undecidable' : null, knownOn: outcome.knownOn, knownOnPrecision: outcome.knownOnPrecision,
    knownOnBasis: recordBasis[outcome.knownOnBasis],
    note: outcome.knownOn < window.to && outcome.verdict === 'no' ? 'Settled by the evidence before the last day.' : null, evidence: outcome.evidence.map(evidenceOf),
  });
}
