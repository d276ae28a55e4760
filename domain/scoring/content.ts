import { say } from '#words/say.ts';
import { hitOf, logLoss } from './binary.ts';
import type { Range } from './crps.ts';
import { favouriteCredit, halfBrier, normalise, outcomeIndex } from './multiple-choice.ts';
import { numericLoss, type NumericContent } from './numeric-content.ts';
import { rankedProbabilityScore } from './ordered.ts';
import { phraseLossOf, type PhraseReading } from './phrase.ts';
import { picoOf } from './pico.ts';
import { lossOf, MILLION, type Pico, type Ppm } from './ppm.ts';

/**
 * What a question asks. `options` may grow, and `other` is the one among them that holds the rest; `ordered` options, dates among them,
 * stand as they were made, and so does the range of a number.
 */
export type QuestionForm =
  | { kind: 'binary' }
  | { kind: 'options'; options: readonly string[]; other: string | null }
  | { kind: 'ordered'; options: readonly string[] }
  | { kind: 'number'; range: Range };

/** What a statement says; chances are in ppm. `options` are those that stood when it was made; `ordered` has a chance for each of its question's. */
export type StatementContent =
  | { kind: 'binary'; ppm: Ppm }
  | ({ kind: 'phrase' } & PhraseReading)
  | { kind: 'options'; options: readonly { option: string; ppm: Ppm }[] }
  | { kind: 'ordered'; ppm: readonly Ppm[] }
  | NumericContent;

/** What happened: 0 to 1,000,000 where the question is of yes or no (a tie lies between), the option, or the number. */
export type ContentOutcome = { kind: 'binary'; ppm: Ppm } | { kind: 'option'; option: string } | { kind: 'number'; value: number };

/**
 * `hit`: credit from 0 to 1, null for no call; `tied`: several favourites shared it. `log` is null where there is no chance of the very outcome
 * (numbers). `impossible`: what was given no chance at all happened.
 */
export type ContentLoss = { loss: Pico; hit: number | null; tied: boolean; log: { nats: number; clamped: boolean } | null; impossible: boolean };

/**
 * The loss of a statement in units of 1e-12, 0 to 1 scale, lower is better, with what is shown beside it. The rule follows from what was said:
 * (p − y)², with the spread of a phrase; half-Brier; normalised RPS; CRPS or WIS over the range. Throws RangeError where
 * statement, question and outcome do not fit each other, or the chances are none.
 */
export function lossOfContent(form: QuestionForm, content: StatementContent, outcome: ContentOutcome): ContentLoss {
  switch (content.kind) {
    case 'binary': return ofChance(chance(content.ppm), yesShare(form, outcome), lossOf(content.ppm, yesShare(form, outcome)));
    case 'phrase': return ofPhrase(content, yesShare(form, outcome));
    case 'options': return ofOptions(form, content.options, outcome);
    case 'ordered': return ofOrdered(form, content.ppm, outcome);
    case 'cdf': case 'quantiles': case 'intervals': case 'point': return ofNumber(form, content, outcome);
  }
}

function ofChance(ppm: Ppm, came: Ppm, loss: Pico): ContentLoss {
  const [p, y] = [ppm / MILLION, came / MILLION];
  return { loss, hit: hitOf(p, y), tied: false, log: logLoss(p, y), impossible: (p === 0 && y > 0) || (p === 1 && y < 1) };
}

function ofPhrase({ median, quartiles }: PhraseReading, came: Ppm): ContentLoss {
  const [low, high] = [chance(quartiles[0]), chance(quartiles[1])];
  if (!(low <= chance(median) && median <= high)) throw new RangeError(say('The median of a phrase lies between its quartiles'));
  const read = ofChance(median, came, phraseLossOf({ median, quartiles }, came));
  return { ...read, impossible: read.impossible && low === high };
}

function ofOptions(form: QuestionForm, said: readonly { option: string; ppm: Ppm }[], outcome: ContentOutcome): ContentLoss {
  if (form.kind !== 'options' || outcome.kind !== 'option') throw new RangeError(misfit(form, 'options', outcome));
  const names = said.map(({ option }) => option);
  if (new Set(names).size < names.length) throw new RangeError(say('An option is given twice'));
  for (const option of [...names, outcome.option]) if (!form.options.includes(option)) throw new RangeError(say('“{option}” is not an option of the question', { option }));
  const { kept } = normalise(said.map(({ ppm }) => chance(ppm) / MILLION));
  const index = outcomeIndex(names, outcome.option, form.other);
  return ofChoice(kept, index, halfBrier(kept, index));
}

function ofOrdered(form: QuestionForm, said: readonly Ppm[], outcome: ContentOutcome): ContentLoss {
  if (form.kind !== 'ordered' || outcome.kind !== 'option') throw new RangeError(misfit(form, 'ordered', outcome));
  if (said.length !== form.options.length) throw new RangeError(say('{n} chances for {options} options', { n: said.length, options: form.options.length }));
  const index = form.options.indexOf(outcome.option);
  if (index < 0) throw new RangeError(say('“{option}” is not an option of the question', { option: outcome.option }));
  const { kept } = normalise(said.map((ppm) => chance(ppm) / MILLION));
  return ofChoice(kept, index, rankedProbabilityScore(kept, index));
}

function ofChoice(kept: readonly number[], index: number | null, loss: number): ContentLoss {
  const given = index === null ? 0 : kept[index]!;
  const { credit, tied } = favouriteCredit(kept, index);
  return { loss: picoOf(loss), hit: credit, tied, log: logLoss(given, 1), impossible: given === 0 };
}

function ofNumber(form: QuestionForm, content: NumericContent, outcome: ContentOutcome): ContentLoss {
  if (form.kind !== 'number' || outcome.kind !== 'number') throw new RangeError(misfit(form, content.kind, outcome));
  const { loss, impossible } = numericLoss(form.range, content, outcome.value);
  return { loss: picoOf(loss), hit: null, tied: false, log: null, impossible };
}

function yesShare(form: QuestionForm, outcome: ContentOutcome): Ppm {
  if (form.kind !== 'binary' || outcome.kind !== 'binary') throw new RangeError(misfit(form, 'a chance of yes', outcome));
  return chance(outcome.ppm);
}

function chance(ppm: Ppm): Ppm {
  if (!(Number.isInteger(ppm) && ppm >= 0 && ppm <= MILLION)) throw new RangeError(say('{ppm} is not a chance in parts per million', { ppm }));
  return ppm;
}

function misfit(form: QuestionForm, said: StatementContent['kind'] | 'a chance of yes', outcome: ContentOutcome): string {
  return say('A question of the form {form} cannot be scored from {said} and an outcome of the form {outcome}', { form: form.kind, said, outcome: outcome.kind });
}
