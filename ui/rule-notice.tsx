import { daysBetween, type Day } from '#domain/articles/day.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { proposedOutcome } from '#domain/resolutions/due.ts';
import type { QuestionAsked } from '#domain/resolutions/question.ts';
import { OnlyIf, OnlyIfQuestion } from './only-if.tsx';
import { Rich } from './rich.tsx';
import { dayWords, langOf, yesNo } from './words.ts';
import { counted, joined, say } from '#words/say.ts';

type Props = { question: QuestionAsked; condition: LinkedCondition | null; today: Day };

/** The rule above the form that decides: what counts, until when, under which condition, and what it would mean that nothing happened. */
export function RuleNotice({ question, condition, today }: Props) {
  const { criteria, windowTo, windowFrom, zone, statusQuo, condition: onlyIf } = question;
  const proposed = proposedOutcome(question, today);
  const left = daysBetween(today, windowTo);
  const both = statusQuo === 'yes' ? { change: say('no'), stay: say('yes') } : { change: say('yes'), stay: say('no') };
  return (
    <section className="notice criteria" aria-label={say('The rule')}>
      <h2>{say('The rule')}</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {condition ? <OnlyIfQuestion condition={condition} />
        : onlyIf && <OnlyIf condition={onlyIf} then="annul" />}
      <p className="muted">{joined(
        windowFrom && say('First day: {day}.', { day: dayWords(windowFrom) }), say('Last day: {day} ({zone}).', { day: dayWords(windowTo), zone }),
        left < 0 ? say('That day has passed.') : left === 0 ? say('That is today: a “{change}” may be recorded as soon as it happened; for a “{stay}” the remark must say why it is certain already.', both)
          : counted(left, 'That is {n} day from now: a “{change}” may be recorded as soon as it happened; for a “{stay}” the remark must say why it is certain already.', 'That is {n} days from now: a “{change}” may be recorded as soon as it happened; for a “{stay}” the remark must say why it is certain already.', both),
      )}</p>
      {statusQuo && <p>{say('If nothing happens by then, it is “{outcome}”: that was written down before.', { outcome: say(yesNo[statusQuo]) })}</p>}
      {proposed ? <p><Rich of="<b>Nothing was recorded here, so “{outcome}” is suggested.</b> It is not chosen for you: choose it below if it is right, and say what you looked at, a search or a page that shows nothing, and its day. That nobody found anything is not yet a “no”." b={(inner) => <strong>{inner}</strong>} outcome={say(yesNo[proposed])} /></p>
        : left < 0 && <p>{say('If nothing happened, say so with evidence of what you looked at: silence alone is not a “no”.')}</p>}
    </section>
  );
}
