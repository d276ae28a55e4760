import { recordedOn } from '#domain/articles/known.ts';
import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { forecastReferences, tallyOutcomes, tallyTouched } from '#db/scoring-schema.ts';
import { questions } from '#db/schema.ts';
import { firstDayMade, type Facts, type Statement, type Verdict } from '#domain/scoring/facts.ts';
import { movesOf } from '#domain/scoring/moves.ts';
import { MILLION } from '#domain/scoring/ppm.ts';
import { factsOfEvents, verdictsOfEvents } from '#domain/scoring/queries.ts';
import { addSums, noSums } from '#domain/scoring/sums.ts';
import { checkFit } from '#domain/scoring/content-numbers.ts';
import { computedReference, NOTHING_KNOWN, pathOf } from '#domain/scoring/reference.ts';
import { standingVerdicts } from '#domain/scoring/standing-verdicts.ts';
import { say } from '#words/say.ts';
import { RuleBroken } from './errors.ts';
import { addMoves, type Moved } from './tally-rows.ts';

type Made = { at: string; by: string };

/**
 * Moves the standings by whatever changed in this transaction, before it ends: freezes what new statements are measured against,
 * and adds to the sums the difference that the change makes. `before` still sees the facts as they were when the transaction began.
 */
export async function moveTallies(tx: Writer, before: Reader, made: Made): Promise<void> {
  const touched = marked(tx);
  if (touched.length === 0) return;
  const ids = touched.map(([id]) => id);
  // A mark that was committed is of a writer outside the frame, whose change was never added up: it stays until a rebuild.
  const left = JSON.stringify(marked(before).map(([id]) => id));
  tx.run(sql`delete from ${tallyTouched} where question_id not in (select value from json_each(${left}))`);
  // Where nothing but decisions is new, what was said before is what is said now.
  const onlyDecided = left === '[]' && touched.every(([, said]) => said === 0);
  const clusters = [...new Set([...eventsOf(tx, ids), ...(onlyDecided ? [] : eventsOf(before, ids))])];
  const spoken = await factsOfEvents(tx, clusters);
  await keepOutcomes(tx, ids, new Map(spoken.statements.filter((s) => !s.withdrawn).map((s) => [s.questionId, s.topic])), spoken.verdicts);
  const frozen = await freezeReferences(tx, spoken.statements.filter((s) => !s.reference), made);
  const now = { ...spoken, statements: spoken.statements.map((s) => (s.reference ? s : { ...s, reference: frozen.get(s.id)! })) };
  const recorded = [...now.statements, ...now.verdicts].map(recordedOn).reduce((latest, day) => (day > latest ? day : latest), '');
  if (recorded === '') return;
  addMoves(tx, [...movesOfAll(now, 1), ...movesOfAll(onlyDecided ? { statements: now.statements, verdicts: await verdictsOfEvents(before, clusters) } : await factsOfEvents(before, clusters), -1)], recorded);
}

function marked(db: Reader): [questionId: string, said: number][] {
  return db.values<[string, number]>(sql`select question_id, said from ${tallyTouched} order by question_id`);
}

function eventsOf(db: Reader, questionIds: readonly string[]): string[] {
  return db.values<[string]>(sql`select cluster_id from ${questions} where id in (select value from json_each(${JSON.stringify(questionIds)}))`).map(([id]) => id);
}

/** The moves of everybody who spoke about these events; with −1, what takes them back. */
export function movesOfAll(facts: Facts, times: 1 | -1): Moved[] {
  const verdicts = Map.groupBy(facts.verdicts, (v) => v.questionId);
  const units = Map.groupBy(facts.statements, (s) => JSON.stringify([s.forecasterId, s.clusterId]));
  return [...units.values()].flatMap((statements) => {
    const about = [...new Set(statements.map((s) => s.questionId))].flatMap((id) => verdicts.get(id) ?? []);
    return movesOf({ statements, verdicts: about }).map(({ clock, day, sums }) => ({ clock, day, forecasterId: statements[0]!.forecasterId, sums: times === 1 ? sums : addSums(noSums(), sums, -1) }));
  });
}

/** Puts the outcomes of these questions where base rates look for them. `topics` has those with a statement that stands: others are no claims. */
export async function keepOutcomes(tx: Writer, questionIds: readonly string[], topics: ReadonlyMap<string, string>, verdicts: readonly Verdict[]): Promise<void> {
  tx.run(sql`delete from ${tallyOutcomes} where question_id in (select value from json_each(${JSON.stringify(questionIds)}))`);
  const standing = standingVerdicts(verdicts, { asOf: '9999-12-31', clock: 'now' });
  const rows = questionIds.flatMap((id) => {
    const [known, topic] = [standing.get(id), topics.get(id)];
    return known && known.came !== null && topic !== undefined ? pathOf(topic).map((part) => [part, known.knownBy, id, known.came]) : [];
  });
  if (rows.length > 0) tx.run(sql`insert into ${tallyOutcomes} select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)})`);
}

function fit(said: NonNullable<Statement['said']>): void {
  try {
    checkFit(said);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RuleBroken(say('What was said cannot be scored: {why}. Nothing was changed.', { why: error.message }), { content: error.message });
  }
}

/** Computes and keeps what statements without a reference are measured against: claims whose outcome was known before the day they were made. */
export async function freezeReferences(tx: Writer, statements: readonly Statement[], { at, by }: Made) {
  const frozen = new Map<string, NonNullable<Statement['reference']>>();
  for (const s of statements) {
    if (s.said) fit(s.said);
    // Base rates are of yes and no; on an option or a number, nothing is known.
    const reference = s.said ? NOTHING_KNOWN : computedReference(s.topic, (topic) => {
      const known = tx.get<{ n: number; came: number | null }>(sql`select count(*) as n, sum(came) as came from ${tallyOutcomes}
        where topic = ${topic} and known_by < ${firstDayMade(s)} and question_id <> ${s.questionId}`)!;
      return { n: known.n, yes: (known.came ?? 0) / MILLION };
    });
    frozen.set(s.id, reference);
    await tx.insert(forecastReferences).values({ forecastId: s.id, tier: reference.tier, ppm: reference.ppm, rates: [...reference.rates], source: null, at, by });
  }
  return frozen;
}
