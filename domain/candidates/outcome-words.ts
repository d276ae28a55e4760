import { say, sentences } from '#words/say.ts';

const words = sentences({ yes: 'yes', no: 'no', partly: 'partly', value: 'value', annulled: 'annulled', disputed: 'disputed', reopened: 'reopened', open: 'open' });

/** An outcome as a word within a sentence: “no”, annulled. */
export function outcomeWord(outcome: string): string {
  return Object.hasOwn(words, outcome) ? say(words[outcome as keyof typeof words]) : outcome;
}
