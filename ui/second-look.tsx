import { ActionForm, Entry } from './action-form.tsx';
import type { Decision } from './decision-facts.tsx';
import type { FormAction } from './form-state.ts';
import { outcomeTitle } from './outcome-box.tsx';
import { EvidenceEntries, evidenceNames, OutcomeEntries, Which, type Asked } from './resolve-form.tsx';
import { MoreEntries } from './sent.tsx';
import { Steps } from './steps.tsx';

/** Which of the two of a dispute looks, or whether it is somebody else. */
export type Seat = 'first' | 'disputer' | 'other';
type Props = { question: Asked; from: string | null; action: FormAction };

export function ConfirmForm({ question, from, action }: Props) {
  return (
    <section className="stack-tight" aria-labelledby="confirm">
      <h2 id="confirm">You agree</h2>
      <ActionForm action={action} label="Confirm">
        <Which question={question} from={from} />
        <Entry name="note" label="What you looked at" called="What you say of it" as="textarea" rows={2} hint="Optional. Shown beside your name." />
        <button className="button primary">Confirm this outcome</button>
      </ActionForm>
    </section>
  );
}

export function DisputeForm({ question, from, action }: Props) {
  return (
    <section className="stack-tight" aria-labelledby="dispute">
      <h2 id="dispute">You hold it to be wrong</h2>
      <p>A disputed outcome counts for nobody from that moment, until somebody who is neither of you two settles it. Both judgements stay readable.</p>
      <ActionForm action={action} label="Dispute">
        <Which question={question} from={from} />
        <Entry name="reason" label="Why it is wrong" called="The reason" as="textarea" rows={3} required />
        <fieldset>
          <legend>What you hold to be right</legend>
          <OutcomeEntries form={question.form} name="proposed" label="The right outcome" required unsaid={['unsaid', 'It cannot be said yet']} />
          <Entry name="knownOn" label="Day that became known" type="date" hint="Only if it is another day than the one that stands." />
        </fieldset>
        <MoreEntries summary="Evidence of your own" names={evidenceNames('')}><EvidenceEntries nth="" /></MoreEntries>
        <Steps keep="Dispute this outcome" />
      </ActionForm>
    </section>
  );
}

type SettleProps = Props & { seat: Seat; first: Decision; dispute: Decision };

/** For one side, with a reason: a third editor for either, the two only against themselves. */
export function SettleForm({ question, from, action, seat, first, dispute }: SettleProps) {
  const sides = {
    first: `${first.recordedBy} is right: “${outcomeTitle(first.outcome, first, question.form)}”`,
    proposed: `${dispute.recordedBy} is right: ${dispute.proposed ? `“${outcomeTitle(dispute.proposed, dispute, question.form)}”` : 'it cannot be said yet, so it is open again'}`,
  };
  const offered = seat === 'other' ? (['first', 'proposed'] as const) : seat === 'first' ? (['proposed'] as const) : (['first'] as const);
  return (
    <section className="stack-tight" aria-labelledby="settle">
      <h2 id="settle">{{ other: 'Settle it', first: 'Give way', disputer: 'Take the dispute back' }[seat]}</h2>
      {seat !== 'other' && <p>You are one of the two, so you cannot settle it in your own favour. {seat === 'first' ? 'You can give way to the other side here' : 'You can take your dispute back here, and the first outcome stands again'}; somebody else can settle it either way.</p>}
      <ActionForm action={action} label="Settle">
        <Which question={question} from={from} />
        {offered.length === 1 ? <><input type="hidden" name="side" value={offered[0]} /><p><strong>{sides[offered[0]]}</strong></p></>
          : <Entry name="side" label="Who is right" called="The side that is right" as="select" options={[['', 'Choose'], ...offered.map((side) => [side, sides[side]] as const)]} required />}
        <Entry name="reason" label="Why" called="The reason" as="textarea" rows={3} required />
        <MoreEntries summary="Further evidence" names={evidenceNames('')}><EvidenceEntries nth="" /></MoreEntries>
        <Steps keep={{ other: 'Settle the dispute', first: 'Give way', disputer: 'Take the dispute back' }[seat]} />
      </ActionForm>
    </section>
  );
}
