import { costWords } from '#domain/extraction/model-cost.ts';
import { failureWords, type ModelFailure } from '#domain/extraction/model-failure.ts';
import { dropReasons, type Dropped, type DropReason } from '#domain/extraction/model-verifying.ts';

type Planned = { model: string; place: string; passages: number; all: number; characters: number; tokens: { in: number; out: number }; costMicros: number | null; cached: boolean };
type Ended = {
  model: string; status: 'running' | 'done' | 'partial' | 'failed'; failure: ModelFailure | null; passages: number; passagesRead: number;
  agreed: number; rulesOnly: number; added: number; dropped: Dropped; tokensIn: number; tokensOut: number; costMicros: number | null; cachedFrom: string | null;
};

const number = (n: number) => n.toLocaleString('en');
const passagesIn = (n: number) => (n === 1 ? 'one passage' : `${number(n)} passages`);

/** Before: what leaves this machine, and what it may cost. */
export function planWords({ place, passages, all, characters, tokens, costMicros, cached }: Planned): string {
  if (all === 0) return 'Nothing in this article speaks of the future, a time or an amount: there is nothing to ask about.';
  if (cached) return 'The model was asked about these words before, and its answer is kept: nothing is sent, and nothing is paid.';
  if (passages === 0) return 'The budget of one article (MODEL_TOKENS_PER_ARTICLE) does not allow even one request.';
  const part = passages < all ? `${number(passages)} of ${passagesIn(all)} (the budget of one article allows no more)` : passagesIn(all);
  return `Sends ${part}, ${number(characters)} characters of the article, to ${place}. About ${number(tokens.in)} tokens go out and at most ${number(tokens.out)} come back. Cost at most: ${costWords(costMicros)}.`;
}

/** After: one line a fact, the outcome first. */
export function readingWords(reading: Ended): string[] {
  if (reading.status === 'running') return [`${reading.model} was asked, and has not answered yet.`];
  const { status, failure, passages, passagesRead, agreed, rulesOnly, added, dropped, tokensIn, tokensOut, costMicros, cachedFrom } = reading;
  const reasons = Object.entries(dropped) as [DropReason, number][];
  return [
    status === 'failed' ? `${reading.model} gave nothing that could be used. What the rules found stands as it was.` : `${reading.model} read ${passagesRead < passages ? `${number(passagesRead)} of ` : ''}${passagesIn(passages)}: ${agreed} found by both readers, ${rulesOnly} by the rules only, ${added} by the model only.`,
    ...(failure ? [failureWords[failure]] : status === 'partial' ? ['The rest was not sent: the budget of one article (MODEL_TOKENS_PER_ARTICLE) allows no more.'] : []),
    ...(reasons.length > 0 ? [`Left out of its answer: ${reasons.map(([reason, count]) => `${count} × ${dropReasons[reason]}`).join('; ')}.`] : []),
    cachedFrom ? 'The answer was there already: nothing was sent, and nothing was paid.' : `Tokens: ${number(tokensIn)} out, ${number(tokensOut)} back. Cost: ${costWords(costMicros)}.`,
  ];
}

/** Beside a candidate; null for what needs no word. */
export function readersWords(readers: 'rules' | 'both' | 'model'): string | null {
  switch (readers) {
    case 'rules': return null;
    case 'both': return 'Found by both readers, the rules and the model.';
    case 'model': return 'Found by the model only: look twice.';
  }
}
