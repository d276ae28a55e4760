import { costWords } from '#domain/extraction/model-cost.ts';
import { failureWords, type ModelFailure } from '#domain/extraction/model-failure.ts';
import { dropReasons, type Dropped, type DropReason } from '#domain/extraction/model-verifying.ts';
import { counted, inARow, say, wholeNumber } from '#words/say.ts';

type Planned = { model: string; place: string; passages: number; all: number; characters: number; tokens: { in: number; out: number }; costMicros: number | null; cached: boolean };
type Ended = {
  model: string; status: 'running' | 'done' | 'partial' | 'failed'; failure: ModelFailure | null; passages: number; passagesRead: number;
  agreed: number; rulesOnly: number; added: number; dropped: Dropped; tokensIn: number; tokensOut: number; costMicros: number | null; cachedFrom: string | null;
};

/** Before: what leaves this machine, and what it may cost. */
export function planWords({ place, passages, all, characters, tokens, costMicros, cached }: Planned): string {
  if (all === 0) return say('Nothing in this article speaks of the future, a time or an amount: there is nothing to ask about.');
  if (cached) return say('The model was asked about these words before, and its answer is kept: nothing is sent, and nothing is paid.');
  if (passages === 0) return say('The budget of one article (MODEL_TOKENS_PER_ARTICLE) does not allow even one request.');
  const part = passages < all ? counted(all, '{some} of one passage (the budget of one article allows no more)', '{some} of {n} passages (the budget of one article allows no more)', { some: wholeNumber(passages) }) : counted(all, 'one passage', '{n} passages');
  return say('Sends {part}, {characters} characters of the article, to {place}. About {out} tokens go out and at most {back} come back. Cost at most: {cost}.', {
    part, characters: wholeNumber(characters), place, out: wholeNumber(tokens.in), back: wholeNumber(tokens.out), cost: costWords(costMicros),
  });
}

/** After: one line a fact, the outcome first. */
export function readingWords(reading: Ended): string[] {
  if (reading.status === 'running') return [say('{model} was asked, and has not answered yet.', { model: reading.model })];
  const { model, status, failure, passages, passagesRead, agreed, rulesOnly, added, dropped, tokensIn, tokensOut, costMicros, cachedFrom } = reading;
  const part = passagesRead < passages ? counted(passages, '{some} of one passage', '{some} of {n} passages', { some: wholeNumber(passagesRead) }) : counted(passages, 'one passage', '{n} passages');
  const reasons = Object.entries(dropped) as [DropReason, number][];
  return [
    status === 'failed' ? say('{model} gave nothing that could be used. What the rules found stands as it was.', { model }) : say('{model} read {part}: {agreed} found by both readers, {rulesOnly} by the rules only, {added} by the model only.', { model, part, agreed, rulesOnly, added }),
    ...(failure ? [say(failureWords[failure])] : status === 'partial' ? [say('The rest was not sent: the budget of one article (MODEL_TOKENS_PER_ARTICLE) allows no more.')] : []),
    ...(reasons.length > 0 ? [say('Left out of its answer: {reasons}.', { reasons: inARow(reasons.map(([reason, count]) => `${count} × ${say(dropReasons[reason])}`)) })] : []),
    cachedFrom ? say('The answer was there already: nothing was sent, and nothing was paid.') : say('Tokens: {out} out, {back} back. Cost: {cost}.', { out: wholeNumber(tokensIn), back: wholeNumber(tokensOut), cost: costWords(costMicros) }),
  ];
}

/** Beside a candidate; null for what needs no word. */
export function readersWords(readers: 'rules' | 'both' | 'model'): string | null {
  switch (readers) {
    case 'rules': return null;
    case 'both': return say('Found by both readers, the rules and the model.');
    case 'model': return say('Found by the model only: look twice.');
  }
}
