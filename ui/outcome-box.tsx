import type { Day, Precision } from '#domain/articles/day.ts';
import { valueWords, type AskedForm, type DecidedValue } from '#domain/predictions/forms.ts';
import { dueWords, stateOf, type StandingOutcome } from '#domain/predictions/state.ts';
import { EvidenceList, type Evidence } from './evidence.tsx';
import { Notice } from './notice.tsx';
import { Moment, When } from './when.tsx';
import { percent } from './words.ts';

export type Decision = {
  id: string;
  outcome: 'yes' | 'no' | 'partly' | 'value' | 'annulled' | 'reopened' | 'disputed';
  /** Parts per million that came true, of a “partly”. */
  share: number | null;
  /** What it came to, where the question asks for an option or a number. */
  value: DecidedValue | null;
  knownOn: Day | null;
  knownOnPrecision: Precision | null;
  knownOnBasis: string | null;
  note: string | null;
  recordedAt: string;
  recordedBy: string;
  evidence: readonly Evidence[];
};
type Props = { form: AskedForm | null; outcome: StandingOutcome; windowTo: Day; today: Day; call: 'right' | 'wrong' | null; decision: Decision | null };

/** What happened, with what shows it; or how long there is to wait. */
export function OutcomeBox({ form, outcome, windowTo, today, call, decision }: Props) {
  const state = stateOf(outcome, windowTo, today);
  switch (state) {
    case 'open': return <Notice title={`Due ${dueWords(windowTo, today)}`}><p>Its last day is <When day={windowTo} />. The outcome is recorded here with evidence as soon as it is known.</p></Notice>;
    case 'overdue': return <Notice tone="late" title={`${dueWords(windowTo, today)}: waiting for evidence`}><p>The last day, <When day={windowTo} />, has passed. Nobody has recorded what happened yet; silence alone is not a “no”.</p></Notice>;
    case 'disputed': return <Notice tone="late" title="Disputed: it counts for nobody until that is settled">{decision && <DecisionFacts decision={decision} />}</Notice>;
    case 'yes': case 'no': case 'partly': case 'value': case 'annulled': return (
      <Notice tone={state === 'annulled' ? 'void' : (call ?? 'plain')} title={state === 'value' && decision?.value ? `It came to: ${valueWords(decision.value, form)}` : state === 'partly' && decision?.share != null ? `Partly: ${percent(decision.share)} of it came true` : titles[state]}>
        {call && <p>{call === 'right' ? 'The forecaster called it right.' : 'The forecaster called it wrong.'}</p>}
        {decision && <DecisionFacts decision={decision} />}
      </Notice>
    );
  }
}

const titles = { yes: 'Yes: it came true', no: 'No: it did not come true', partly: 'Partly: some of it came true', value: 'Decided', annulled: 'Annulled: it counts for nobody' };

/** When it became known, who recorded it, a remark, the evidence. */
export function DecisionFacts({ decision: { knownOn, knownOnPrecision, knownOnBasis, recordedAt, recordedBy, note, evidence } }: { decision: Decision }) {
  return (
    <>
      <p className="small muted">
        {knownOn && <>Known <When day={knownOn} precision={knownOnPrecision} />{knownOnBasis && ` (${knownOnBasis})`} · </>}
        recorded <Moment at={recordedAt} /> by {recordedBy}
      </p>
      {note && <p>{note}</p>}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
    </>
  );
}
