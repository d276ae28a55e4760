import { z } from 'zod';
import { day, precision } from '#domain/articles/day.ts';
import { decidedValue } from '#domain/predictions/forms.ts';
import { say, sentences, type Plain } from '#words/say.ts';

export const outcome = z.enum(['yes', 'no', 'partly', 'value', 'annulled']);
export type Outcome = z.infer<typeof outcome>;

/** Why a question counts for nobody. */
export const annulReason = z.enum(['condition-failed', 'premise-false', 'cancelled', 'duplicate', 'undecidable']);
export type AnnulReason = z.infer<typeof annulReason>;

export const annulWords = sentences({
  'condition-failed': 'its condition did not hold',
  'premise-false': 'what it takes for granted was not so',
  'cancelled': 'what it is about was called off',
  'duplicate': 'it is the same as another question',
  'undecidable': 'it cannot be decided',
}) satisfies Record<AnnulReason, Plain>;

/** What was measured in the end, in the unit of the forecast. */
export const measured = z.strictObject({ value: z.number(), unit: z.string().trim().max(40) });
export type Measured = z.output<typeof measured>;

export const quality = z.enum(['primary', 'press', 'copy', 'secondary', 'unrated']);
export type Quality = z.infer<typeof quality>;

/** What each mark says of an address, in a reader's words. */
export const qualityWords = sentences({
  primary: 'from the source itself',
  press: 'from the press',
  copy: 'a copy of the original',
  secondary: 'second-hand',
  unrated: 'not rated',
}) satisfies Record<Quality, Plain>;

/** How a record knows the day of an outcome; by these words its decisions are told from those that people made here. */
export const recordBasis = { event: 'the day it happened', deadline: 'the last day of the window' } as const;

export const webAddress = z.string().trim().max(2000).refine((url) => /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url), { error: () => say('must be a web address that starts with http:// or https://') });

/** What shows that something happened: where, by whom, when, and what it says in the editor's own words. */
export const newEvidence = z.strictObject({
  url: webAddress,
  publisher: z.string().trim().min(1, { error: () => say('is empty') }).max(200),
  day: day.nullable(),
  dayPrecision: precision.nullable().default('day'),
  note: z.string().trim().min(1, { error: () => say('is empty') }).max(2000),
  quality: quality.default('unrated'),
});
export type NewEvidence = z.output<typeof newEvidence>;

/** What an outcome says beside its name. `share` is in parts per million; `happenedOn` is the day of the event, in or out of the window. */
export const particulars = {
  value: decidedValue.nullable().default(null),
  share: z.int().min(1).max(999_999).nullable().default(null),
  annulReason: annulReason.nullable().default(null),
  happenedOn: day.nullable().default(null),
  measured: measured.nullable().default(null),
};
export type Particulars = { [K in keyof typeof particulars]: z.output<(typeof particulars)[K]> };

/** The entries that do not go with an outcome, each with why; none when all is well. A null outcome says that nothing can be decided yet. */
export function misfits(what: Outcome | null, { value, share, annulReason: reason }: Particulars): Record<string, string> {
  return {
    ...((what === 'partly') === (share !== null) ? {} : { share: say('says how much came true, for “partly” and for nothing else') }),
    ...((what === 'value') === (value !== null) ? {} : { value: say('says which option or what number it came to') }),
    ...((what === 'annulled') === (reason !== null) ? {} : { annulReason: say('says why it cannot count, for “annulled” and for nothing else') }),
  };
}

/** An outcome that stands as one: not open, not opened again, not disputed. */
export function isDecision(what: string | null | undefined): what is Outcome {
  return outcome.safeParse(what).success;
}
