import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { forecasts, questions, questionVersions, resolutions, withdrawals } from '#db/schema.ts';
import { dayOf, type Day } from '#domain/articles/day.ts';
import { rehearse, type Command, type Context } from '#domain/command.ts';
import { compare } from '#domain/scoring/facts.ts';
import { namesOf } from './board-queries.ts';
import type { Effects, Moved, Stand } from './effect.ts';
import { standingsOn } from './queries.ts';

/**
 * What a command would do to the table of today: of everybody who spoke about the question, and of all others whose calls would count otherwise;
 * and which questions it would decide, annul or open. The command runs to its end and is taken back: nothing is written. Throws what it throws.
 */
export async function effectOf<S extends z.ZodType, R>(perform: Command<S, R>, context: Context, input: z.input<S>, questionId: string): Promise<Effects> {
  const { read } = context.store;
  const today = dayOf(context.now);
  // All while nobody else can write: what others change meanwhile is not this command's doing.
  const { before, after, decided, stood } = await rehearse(perform, context, input, async (tx) => {
    const decided = decidedAfter(tx, lastDecision(read));
    return { before: await standsOn(read, today), after: await standsOn(tx, today), decided, stood: outcomesOf(read, decided.map(({ id }) => id)) };
  });
  const concerned = [...new Set([...speakersOn(read, questionId), ...[...before.keys(), ...after.keys()].filter((id) => counts(before.get(id)) !== counts(after.get(id)))])];
  const names = await namesOf(read, concerned);
  const forecasters = concerned.map((id) => ({ id, name: names.get(id) ?? 'unknown', before: before.get(id) ?? NOWHERE, after: after.get(id) ?? NOWHERE }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return { forecasters, questions: decided.map((one) => ({ ...one, before: stood.get(one.id) ?? null })).sort((a, b) => compare(a.claim, b.claim) || compare(a.id, b.id)) };
}

const NOWHERE: Stand = { score: null, rank: null, scored: 0, right: 0, calls: 0, void: 0, open: 0 };

async function standsOn(db: Reader, asOf: Day): Promise<Map<string, Stand>> {
  const { rows } = await standingsOn(db, { asOf, clock: 'now' });
  return new Map(rows.map(({ forecasterId, meanBrier, rank, n, sums }) => [forecasterId, { score: meanBrier, rank, scored: n, right: sums.hits, calls: sums.calls, void: sums.void, open: sums.open }]));
}

// What comes of one's own calls; a rank moves with those of others.
function counts(stand: Stand | undefined): string {
  return JSON.stringify({ ...stand, rank: null });
}

function speakersOn(db: Reader, questionId: string): string[] {
  return db.values<[string]>(sql`select distinct forecaster_id from ${forecasts} where question_id = ${questionId} and not exists (select 1 from ${withdrawals} w where w.forecast_id = ${forecasts.id})`).map(([id]) => id);
}

const superseded = sql`exists (select 1 from ${resolutions} later where later.supersedes = r.id)`;

function lastDecision(db: Reader): number {
  return db.values<[number]>(sql`select coalesce(max(rowid), 0) from ${resolutions}`)[0]![0];
}

/** What stands of the questions that were decided, annulled or opened since. */
function decidedAfter(db: Reader, last: number): Omit<Moved, 'before'>[] {
  return db.values<[string, string, Moved['after']]>(sql`select q.id, v.claim, r.outcome from ${resolutions} r join ${questions} q on q.id = r.question_id
    join ${questionVersions} v on v.question_id = q.id and v.version = q.version where r.rowid > ${last} and not ${superseded}`).map(([id, claim, after]) => ({ id, claim, after }));
}

function outcomesOf(db: Reader, questionIds: readonly string[]): Map<string, Moved['before']> {
  return new Map(db.values<[string, Moved['before']]>(sql`select r.question_id, r.outcome from ${resolutions} r where r.question_id in (select value from json_each(${JSON.stringify(questionIds)})) and not ${superseded}`));
}
