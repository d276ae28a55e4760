import { lossOfContent, type ContentOutcome, type QuestionForm, type StatementContent } from './content.ts';
import { uniformCdf } from './crps.ts';
import { uniformHalfBrier } from './multiple-choice.ts';
import { uniformRankedProbabilityScore } from './ordered.ts';
import { picoOf } from './pico.ts';
import { MILLION, type Pico, type Ppm } from './ppm.ts';

/** The numbers of a call on a question that is not of yes or no. `expected`: the reference's chance of the call's favourite. */
export type ContentNumbers = { loss: Pico; referenceLoss: Pico; hit: 0 | 1 | null; expected: Ppm; logLoss: number | null; clamped: boolean };

/**
 * The loss of what was said, beside that of a reference that knows nothing: all options alike, or all of the range. A favourite that is shared takes
 * no side. Throws RangeError where question, statement and outcome do not fit each other.
 */
export function contentNumbers({ form, content }: { form: QuestionForm; content: StatementContent }, outcome: ContentOutcome): ContentNumbers {
  const { loss, hit, tied, log } = lossOfContent(form, content, outcome);
  return {
    loss, referenceLoss: evenLoss(form, outcome), hit: tied || (hit !== 0 && hit !== 1) ? null : hit,
    expected: form.kind === 'options' || form.kind === 'ordered' ? Math.round(MILLION / form.options.length) : MILLION / 2, logLoss: log?.nats ?? null, clamped: log?.clamped ?? false,
  };
}

/** Throws RangeError where a statement does not fit the form of its question, whatever the outcome will be. */
export function checkFit({ form, content }: { form: QuestionForm; content: StatementContent }): void {
  lossOfContent(form, content, anyOutcome(form));
}

// What knows nothing: each option is as likely as the others, each value of the range as any.
function evenLoss(form: QuestionForm, outcome: ContentOutcome): Pico {
  switch (form.kind) {
    case 'binary': return lossOfContent(form, { kind: 'binary', ppm: MILLION / 2 }, outcome).loss;
    case 'options': return picoOf(uniformHalfBrier(form.options.length));
    case 'ordered': return picoOf(uniformRankedProbabilityScore(form.options.length, outcome.kind === 'option' ? form.options.indexOf(outcome.option) : -1));
    case 'number': {
      const { knots, cdf } = uniformCdf(form.range);
      return lossOfContent(form, { kind: 'cdf', knots, cdf: cdf.map((chance) => chance * MILLION) }, outcome).loss;
    }
  }
}

function anyOutcome(form: QuestionForm): ContentOutcome {
  switch (form.kind) {
    case 'binary': return { kind: 'binary', ppm: 0 };
    case 'options': case 'ordered': return { kind: 'option', option: form.options[0]! };
    case 'number': return { kind: 'number', value: form.range[0] };
  }
}
