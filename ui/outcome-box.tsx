import type { Day } from '#domain/articles/day.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { valueWords, type AskedForm, type DecidedValue } from '#domain/predictions/forms.ts';
import { dueWords, stateOf, type StandingOutcome } from '#domain/predictions/state.ts';
import { conditionState, type LinkedCondition } from '#domain/resolutions/condition.ts';
import { say, sentences } from '#words/say.ts';
import { claimSaid } from './claim.tsx';
import { DecisionFacts, type Around, type Decision } from './decision-facts.tsx';
import { Link } from './link.tsx';
import { Notice } from './notice.tsx';
import { Rich } from './rich.tsx';
import { When } from './when.tsx';
import { percent, yesNo } from './words.ts';

type Props = {
  form: AskedForm | null; outcome: StandingOutcome; windowTo: Day; today: Day; call: 'right' | 'wrong' | null; condition: LinkedCondition | null; around: Around;
  /** The decision that stands, and of a dispute the one it is about. */
  decision: Decision | null; disputed: Decision | null; off: readonly string[];
};

/** What happened, with what shows it; or how long there is to wait, and for what. */
export function OutcomeBox({ form, outcome, windowTo, today, call, condition, around, decision, disputed, off }: Props) {
  const waits = condition !== null && conditionState(condition.needs, condition.outcome, condition.annulReason) === 'waits';
  const state = stateOf(outcome, windowTo, today, waits);
  switch (state) {
    case 'blocked': return <Notice title={say('Waits for its condition')}><p><Rich of="It counts only if this comes out “{needs}”: {claim} Until then nothing can be said of it, and it is not overdue." needs={say(yesNo[condition!.needs])} claim={<Link href={`/questions/${condition!.id}`} lang={claimSaid(condition!).lang}>{claimSaid(condition!).words}</Link>} /></p></Notice>;
    case 'open': return <Notice title={say('Due {when}', { when: dueWords(windowTo, today) })}><p><Rich of="Its last day is {day}. The outcome is recorded here with evidence as soon as it is known." day={<When day={windowTo} />} /></p></Notice>;
    case 'overdue': return <Notice tone="late" title={say('{overdue}: waiting for evidence', { overdue: dueWords(windowTo, today) })}><p><Rich of="The last day, {day}, has passed. Nobody has recorded what happened yet; silence alone is not a “no”." day={<When day={windowTo} />} /></p></Notice>;
    case 'disputed': return decision && <Dispute decision={decision} first={disputed} form={form} around={around} />;
    case 'yes': case 'no': case 'partly': case 'value': case 'annulled': return (
      <Notice tone={state === 'annulled' ? 'void' : (call ?? 'plain')} title={outcomeTitle(state, decision, form)}>
        {call && <p>{call === 'right' ? say('The forecaster called it right.') : say('The forecaster called it wrong.')}</p>}
        {decision && <DecisionFacts decision={decision} around={around} off={off} />}
      </Notice>
    );
  }
}

/** Both judgements side by side; neither counts. */
function Dispute({ decision, first, form, around }: { decision: Decision; first: Decision | null; form: AskedForm | null; around: Around }) {
  return (
    <Notice tone="late" title={say('Disputed: it counts for nobody until that is settled')}>
      {first && <section className="stack-tight judgement" aria-label={say('The first judgement')}>
        <h3>{judgementWords(first, first.outcome, form)}</h3>
        <DecisionFacts decision={first} around={around} />
      </section>}
      <section className="stack-tight judgement" aria-label={say('The second judgement')}>
        <h3>{judgementWords(decision, decision.proposed, form)}</h3>
        <DecisionFacts decision={decision} around={around} />
      </section>
    </Notice>
  );
}

const titles = sentences({ yes: 'Yes: it came true', no: 'No: it did not come true', partly: 'Partly: some of it came true', value: 'Decided', annulled: 'Annulled: it counts for nobody', reopened: 'Opened again', disputed: 'Disputed' });

/** Whose judgement it is, and what it says; null for “it cannot be said yet”. */
export function judgementWords(said: Pick<Decision, 'recordedBy' | 'share' | 'value'>, outcome: Decision['outcome'] | null, form: AskedForm | null): string {
  return say('{name} says “{outcome}”', { name: whoWords(said.recordedBy, 'first'), outcome: outcome ? outcomeTitle(outcome, said, form) : say('It cannot be said yet') });
}

/** An outcome in a reader’s words, with the share or value that goes with it. */
export function outcomeTitle(outcome: Decision['outcome'], said: { share: number | null; value: DecidedValue | null } | null, form: AskedForm | null): string {
  if (outcome === 'value' && said?.value) return say('It came to: {value}', { value: valueWords(said.value, form) });
  if (outcome === 'partly' && said?.share != null) return say('Partly: {share} of it came true', { share: percent(said.share) });
  return say(titles[outcome]);
}
