import { whoWords } from '#domain/auth/actor-words.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { Decision } from './decision-facts.tsx';
import type { FormAction } from './form-state.ts';
import { outcomeTitle } from './outcome-box.tsx';
import { EvidenceEntries, evidenceNames, OutcomeEntries, Which, type Asked } from './resolve-form.tsx';
import { MoreEntries } from './sent.tsx';
import { Steps } from './steps.tsx';
import { say, sentences } from '#words/say.ts';

/** Which of the two of a dispute looks, or whether it is somebody else. */
export type Seat = 'first' | 'disputer' | 'other';
type Props = { question: Asked; from: string | null; action: FormAction };

export function ConfirmForm({ question, from, action }: Props) {
  return (
    <section className="section stack-tight" aria-labelledby="confirm">
      <h2 id="confirm">{say('If you agree')}</h2>
      <ActionForm action={action} label={say('Confirm')}>
        <Which question={question} from={from} />
        <Entry name="note" label={say('What you looked at')} called={say('What you say of it')} as="textarea" rows={2} hint={say('Optional. Shown beside your name.')} />
        <button className="button primary">{say('Confirm this outcome')}</button>
      </ActionForm>
    </section>
  );
}

export function DisputeForm({ question, from, action }: Props) {
  return (
    <section className="section stack-tight" aria-labelledby="dispute">
      <h2 id="dispute">{say('If you think it is wrong')}</h2>
      <p>{say('A disputed outcome counts for nobody from that moment, until somebody who is neither of you two settles it. Both judgements stay readable.')}</p>
      <ActionForm action={action} label={say('Dispute')}>
        <Which question={question} from={from} />
        <Entry name="reason" label={say('Why it is wrong')} called={say('The reason')} as="textarea" rows={3} required />
        <fieldset>
          <legend>{say('What you think is right')}</legend>
          <OutcomeEntries form={question.form} name="proposed" label={say('The right outcome')} required unsaid={['unsaid', say('It cannot be said yet')]} />
          <Entry name="knownOn" label={say('Day that became known')} type="date" hint={say('Only if it is another day than the one that stands.')} />
        </fieldset>
        <MoreEntries summary={say('Evidence of your own')} names={evidenceNames('')}><EvidenceEntries nth="" /></MoreEntries>
        <Steps keep={say('Dispute this outcome')} />
      </ActionForm>
    </section>
  );
}

const titles = sentences({ other: 'Settle it', first: 'Give way', disputer: 'Take the dispute back' });
type SettleProps = Props & { seat: Seat; first: Decision; dispute: Decision };

/** For one side, with a reason: a third editor for either, the two only against themselves. */
export function SettleForm({ question, from, action, seat, first, dispute }: SettleProps) {
  const sides = {
    first: say('{who} is right: “{outcome}”', { who: whoWords(first.recordedBy, 'first'), outcome: outcomeTitle(first.outcome, first, question.form) }),
    proposed: dispute.proposed ? say('{who} is right: “{outcome}”', { who: whoWords(dispute.recordedBy, 'first'), outcome: outcomeTitle(dispute.proposed, dispute, question.form) }) : say('{who} is right: it cannot be said yet, so it is open again', { who: whoWords(dispute.recordedBy, 'first') }),
  };
  const offered = seat === 'other' ? (['first', 'proposed'] as const) : seat === 'first' ? (['proposed'] as const) : (['first'] as const);
  return (
    <section className="section stack-tight" aria-labelledby="settle">
      <h2 id="settle">{say(titles[seat])}</h2>
      {seat !== 'other' && <p>{seat === 'first' ? say('You are one of the two, so you cannot settle it in your own favour. You can give way to the other side here; somebody else can settle it either way.') : say('You are one of the two, so you cannot settle it in your own favour. You can take your dispute back here, and the first outcome stands again; somebody else can settle it either way.')}</p>}
      <ActionForm action={action} label={say('Settle')}>
        <Which question={question} from={from} />
        {offered.length === 1 ? <><input type="hidden" name="side" value={offered[0]} /><p><strong>{sides[offered[0]]}</strong></p></>
          : <Entry name="side" label={say('Who is right')} called={say('The side that is right')} as="select" options={[['', say('Choose')], ...offered.map((side) => [side, sides[side]] as const)]} required />}
        <Entry name="reason" label={say('Why')} called={say('The reason')} as="textarea" rows={3} required />
        <MoreEntries summary={say('Further evidence')} names={evidenceNames('')}><EvidenceEntries nth="" /></MoreEntries>
        <Steps keep={say(seat === 'other' ? 'Settle the dispute' : titles[seat])} />
      </ActionForm>
    </section>
  );
}
