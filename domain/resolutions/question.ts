import type { Language } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import type { AskedForm } from '#domain/predictions/forms.ts';
import type { StandingOutcome } from '#domain/predictions/state.ts';

/** What a question asked in one of its versions. */
export type Rule = { version: number; claim: string; criteria: string; windowTo: Day; condition: string | null };

/** A question as it stands. `noted` is the day of the last evidence that anybody gave on it, "undated" where that has none, null where nobody did. */
export type QuestionAsked = Rule & {
  id: string; version: number; form: AskedForm | null; claimZh: string | null; language: Language; topic: string; windowFrom: Day | null; windowBasis: string | null; zone: string;
  statusQuo: 'yes' | 'no' | null; outcome: StandingOutcome; resolutionId: string | null; noted: string | null;
};
