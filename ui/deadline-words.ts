import { beyondWords } from '#domain/extraction/rule-words.ts';
import { capital } from './words.ts';

type Spoken = { horizonText: string | null; windowBasis: string | null; horizonRule: string | null };

/** What is to be said of a deadline beside its words and its days: never the same words again, and of the rule what a reader can use. */
export function deadlineWords({ horizonText, windowBasis, horizonRule }: Spoken): string[] {
  const basis = windowBasis !== null && horizonText !== null && bare(windowBasis) === bare(horizonText) ? null : windowBasis;
  return [basis, horizonRule && capital(beyondWords(horizonRule))].flatMap((one) => one || []);
}

function bare(text: string): string {
  return text.replace(/[“”"「」]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
