import { z } from 'zod';
import type { Language } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import type { StandingOutcome } from '#domain/predictions/state.ts';
import { isDecision, type AnnulReason } from './resolution.ts';
import { sentences, type Plain } from '#words/say.ts';

export const needs = z.enum(['yes', 'no']);
export type Needs = z.infer<typeof needs>;

/** What a question waits for, how it is needed, and how it stands. */
export type LinkedCondition = {
  id: string; claim: string; claimZh: string | null; language: Language; windowTo: Day; needs: Needs; outcome: StandingOutcome; annulReason: AnnulReason | null; setBy: string; setAt: string;
};

/** How a condition stands: not decided, as it is needed, the other way, or neither (in part, or annulled), which a person must judge. */
export type ConditionState = 'waits' | 'holds' | 'failed' | 'unclear';

/** `annulReason` is that of an annulled condition: one whose own condition failed can never hold, any other is for a person to judge. */
export function conditionState(needed: Needs, outcome: string | null, annulReason: AnnulReason | null): ConditionState {
  if (!isDecision(outcome)) return 'waits';
  if (outcome === 'annulled' && annulReason === 'condition-failed') return 'failed';
  if (outcome !== 'yes' && outcome !== 'no') return 'unclear';
  return outcome === needed ? 'holds' : 'failed';
}

export const conditionWords = sentences({
  waits: 'waits for its condition',
  holds: 'its condition holds',
  failed: 'its condition failed',
  unclear: 'its condition came out neither way: a person decides',
}) satisfies Record<ConditionState, Plain>;
