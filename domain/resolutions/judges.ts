import { accountOf, nameOf, type Actor } from '#domain/auth/actor.ts';

export type Judgement = { recordedById: string | null; recordedBy: string };

/** Whether two decisions were made by the same person: by account, or by name where no account stands behind one of the two. */
export function sameJudge(one: Judgement, other: Judgement): boolean {
  return one.recordedById !== null && other.recordedById !== null ? one.recordedById === other.recordedById : one.recordedBy === other.recordedBy;
}

export function isJudge(actor: Actor, decision: Judgement): boolean {
  return sameJudge({ recordedById: accountOf(actor), recordedBy: nameOf(actor) }, decision);
}
