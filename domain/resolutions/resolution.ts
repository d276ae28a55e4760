import { z } from 'zod';
import { day, precision } from '#domain/articles/day.ts';

export const outcome = z.enum(['yes', 'no', 'partly', 'value', 'annulled']);
export type Outcome = z.infer<typeof outcome>;

/** Why a question counts for nobody. */
export const annulReason = z.enum(['condition-failed', 'premise-false', 'cancelled', 'duplicate', 'undecidable']);
export type AnnulReason = z.infer<typeof annulReason>;

/** What was measured in the end, in the unit of the forecast. */
export const measured = z.strictObject({ value: z.number(), unit: z.string().trim().max(40) });
export type Measured = z.output<typeof measured>;

export const quality = z.enum(['primary', 'press', 'copy', 'secondary', 'unrated']);
export type Quality = z.infer<typeof quality>;

/** What each mark says of an address, in a reader's words. */
export const qualityWords: Record<Quality, string> = {
  primary: 'from the source itself',
  press: 'from the press',
  copy: 'a copy of the original',
  secondary: 'second-hand',
  unrated: 'not rated',
};

const webAddress = z.string().trim().max(2000).refine((url) => /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url), 'must be a web address that starts with http:// or https://');

/** What shows that something happened: where, by whom, when, and what it says in the editor's own words. */
export const newEvidence = z.strictObject({
  url: webAddress,
  publisher: z.string().trim().min(1, 'is empty').max(200),
  day: day.nullable(),
  dayPrecision: precision.nullable().default('day'),
  note: z.string().trim().min(1, 'is empty').max(2000),
  quality: quality.default('unrated'),
});
export type NewEvidence = z.output<typeof newEvidence>;
