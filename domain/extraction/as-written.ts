import { fold } from '#domain/articles/fold.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { Probability } from './draft.ts';

/** A text beside its folded copy, in which every place is the same. */
type Both = { folded: string; text: string };

/** Words that were found in the folded copy, as the text writes them: what is quoted has the article's own characters. */
export function asWritten(words: string, { folded, text }: Both, from = 0): string {
  const at = words === '' ? -1 : folded.indexOf(words, from);
  return at < 0 ? words : text.slice(at, at + words.length);
}

/** A heading or column head whose chance holds for what stands below is looked for this far up. */
const ABOVE = 4_000;

/** A chance whose words are written as in its claim, else as in what stands above it: a label, a heading, the head of a column. */
export function chanceAsWritten(chance: Probability, claim: Both & Span, article: string): Probability {
  const { cue } = chance;
  if (cue === null || cue === '' || claim.text.includes(cue)) return chance;
  const words = fold(cue);
  if (claim.folded.includes(words)) return { ...chance, cue: asWritten(words, claim) };
  const above = article.slice(Math.max(0, claim.start - ABOVE), claim.end);
  const folded = fold(above);
  return { ...chance, cue: asWritten(words, { folded, text: above }, Math.max(0, folded.lastIndexOf(words))) };
}

/** A phrase of the table as these words spell it; English keeps the row's own spelling. */
export function phraseAsWritten(phrase: string, words: string): string {
  return /[\u4e00-\u9fff]/.test(phrase) ? asWritten(phrase, { folded: fold(words), text: words }) : phrase;
}
