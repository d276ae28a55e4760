import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { questions } from '#db/schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { knownBy, recordedOn } from '#domain/articles/known.ts';
import { cardsOf, waitsOn, type Prediction } from './card-queries.ts';
import type { AsOf } from './filters.ts';
import { decisionsAbout } from './listed-queries.ts';

type Decision = Pick<Prediction, 'outcome' | 'resolutionId' | 'knownOn' | 'knownOnPrecision' | 'recordedAt'>;
const NONE: Decision = { outcome: null, resolutionId: null, knownOn: null, knownOnPrecision: null, recordedAt: null };

/** The same cards as of another day: what is decided, and what a question waits for, is of that day. */
export async function cardsOnDay(db: Reader, asOf: AsOf, numbers: readonly number[]): Promise<Prediction[]> {
  const cards = cardsOf(db, numbers);
  const ids = [...new Set(cards.map(({ questionId }) => questionId))];
  const waiting = new Set(db.values<[string]>(sql`select id from ${questions} where id in (select k.question_id from ${questionConditions} k where k.question_id in (select value from json_each(${JSON.stringify(ids)}))) and ${waitsOn(asOf)}`).map(([id]) => id));
  const stood = asOf.clock === 'now' ? null : await stoodOn(db, asOf.day, ids);
  return cards.map((card) => {
    const decision = stood ? stood.get(card.questionId) : card;
    const { outcome, resolutionId, knownOn, knownOnPrecision, recordedAt } = decision && wasKnown(decision, asOf.day) ? decision : NONE;
    return { ...card, outcome, resolutionId, knownOn, knownOnPrecision, recordedAt, waits: waiting.has(card.questionId) };
  });
}

// By what had been written down, the last decision of each chain; by what is known now, the one on the card has always stood.
async function stoodOn(db: Reader, day: Day, questionIds: readonly string[]): Promise<Map<string, Decision>> {
  const chains = await decisionsAbout(db, questionIds);
  return new Map([...chains].flatMap(([questionId, chain]) => {
    const last = chain.findLast((decision) => recordedOn(decision) <= day);
    return last ? [[questionId, { ...last, resolutionId: last.id }] as const] : [];
  }));
}

function wasKnown({ knownOn, knownOnPrecision, recordedAt }: Decision, day: Day): boolean {
  return knownOn === null || recordedAt === null || knownBy({ knownOn, knownOnPrecision, recordedAt }) <= day;
}
