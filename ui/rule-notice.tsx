import { daysBetween, type Day } from '#domain/articles/day.ts';
import { plural } from '#domain/predictions/state.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { proposedOutcome } from '#domain/resolutions/due.ts';
import type { QuestionAsked } from '#domain/resolutions/question.ts';
import { OnlyIf, OnlyIfQuestion } from './only-if.tsx';
import { dayWords, langOf } from './words.ts';

type Props = { question: QuestionAsked; condition: LinkedCondition | null; today: Day };

/** The rule above the form that decides: what counts, until when, under which condition, and what it would mean that nothing happened. */
export function RuleNotice({ question, condition, today }: Props) {
  const { criteria, windowTo, windowFrom, zone, statusQuo, condition: onlyIf } = question;
  const proposed = proposedOutcome(question, today);
  const left = daysBetween(today, windowTo);
  const [change, stay] = statusQuo === 'yes' ? ['no', 'yes'] : ['yes', 'no'];
  return (
    <section className="notice criteria" aria-label="The rule">
      <h2>The rule</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {condition ? <OnlyIfQuestion condition={condition} />
        : onlyIf && <OnlyIf condition={onlyIf} then="annul" />}
      <p className="muted">{windowFrom && <>First day: {dayWords(windowFrom)}. </>}Last day: {dayWords(windowTo)} ({zone}).{left >= 0 ? ` ${left === 0 ? 'That is today' : `That is ${plural(left, 'day')} from now`}: a “${change}” may be kept as soon as it happened; for a “${stay}” the remark must say why it is certain already.` : ' That day has passed.'}</p>
      {statusQuo && <p>If nothing happens by then, it is “{statusQuo}”: that was written down before.</p>}
      {proposed ? <p><strong>Nothing was noted here, so “{proposed}” is proposed.</strong> It is not saved by itself: say what you looked at, a search or a page that shows nothing, and its day. That nobody found anything is not yet a “no”.</p>
        : left < 0 && <p>If nothing happened, say so with evidence of what you looked at: silence alone is not a “no”.</p>}
    </section>
  );
}
