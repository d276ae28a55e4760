import type { AskedForm } from '#domain/predictions/forms.ts';
import { annulReason, annulWords, qualityWords } from '#domain/resolutions/resolution.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';
import { MoreEntries } from './sent.tsx';
import { Steps } from './steps.tsx';
import { capital, choices } from './words.ts';
import { say, sentences } from '#words/say.ts';

export type Asked = { id: string; version: number; resolutionId: string | null; form: AskedForm | null };
type Props = { question: Asked; from: string | null; early: boolean; unit: string | null; action: FormAction };

/** Outcome, evidence, what it would change, keep: nothing is saved without all of it. `unit` is that of the amount that was forecast. */
export function ResolveForm({ question, from, early, unit, action }: Props) {
  return (
    <ActionForm action={action} label={say('Resolve')}>
      <Which question={question} from={from} />
      <fieldset>
        <legend>{say('1 · What happened')}</legend>
        <OutcomeEntries form={question.form} name="outcome" label={say('Outcome')} required />
        <div className="row wrap top">
          <Entry name="knownOn" label={say('Day it became known')} type="date" hint={say('The day anyone could have known, not the day you write it down. Calls made on or after it do not count.')} required />
          <Entry name="happenedOn" label={say('Day it happened')} type="date" hint={say('Optional. Shown as days early or late.')} />
        </div>
        {unit !== null && <div className="row wrap top">
          <Entry name="measured" label={say('What was measured')} hint={say('Optional. A number: shown beside what was forecast.')} />
          <Entry name="measuredUnit" label={say('Its unit')} value={unit} />
        </div>}
      </fieldset>
      <fieldset>
        <legend>{say('2 · Evidence')}</legend>
        <EvidenceEntries nth="" required />
        <MoreEntries summary={say('A second source')} names={evidenceNames('2')}><EvidenceEntries nth="2" /></MoreEntries>
      </fieldset>
      <Entry name="note" label={say('Remark on the decision')} called={say('The remark')} as="textarea" rows={2} hint={early ? say('Its last day has not ended: if what you say is that nothing changed, say why that is certain already.') : say('Optional. Why it counts as it does.')} />
      <Steps keep={say('Keep this outcome')} />
    </ActionForm>
  );
}

const answers = sentences({ yes: 'Yes: it came true', no: 'No: it did not', partly: 'Partly: a tie, or some of it', annulled: 'Annulled: it cannot count' });

/** What it came to, with what each answer needs beside it. */
export function OutcomeEntries({ form, name, label, required = false, unsaid }: { form: AskedForm | null; name: string; label: string; required?: boolean; unsaid?: readonly [string, string] }) {
  const first = unsaid ? [unsaid] : [];
  return (
    <>
      {form === null ? (
        <>
          <Entry name={name} label={label} as="select" options={[['', say('Choose what happened')], ...first, ...choices(answers)]} required={required} />
          <Entry name="share" label={say('How much came true, in per cent')} called={say('This entry')} hint={say('Only for “partly”. A tie is 50.')} />
        </>
      ) : (
        <>
          <Entry name={name} label={label} as="select" options={[...first, ['value', say('Decided')], ['annulled', say(answers.annulled)]]} required={required} />
          {form.kind === 'number' ? <Entry name="number" label={form.unit ? say('What it came to, in {unit}', { unit: form.unit }) : say('What it came to')} called={say('What it came to')} hint={say('Asked for between {low} and {high}; more or less is settled at the end.', { low: form.range[0], high: form.range[1] })} />
            : <Entry name="option" label={say('What it came to')} as="select" options={[['', say('Choose')], ...form.options.map((option) => [option, option] as const)]} />}
        </>
      )}
      <Entry name="annulReason" label={say('Why it cannot count')} called={say('This entry')} as="select" options={[['', say('Only for “annulled”')], ...annulReason.options.map((one) => [one, capital(say(annulWords[one]))] as const)]} />
    </>
  );
}

/** The entries of one piece of evidence that must be filled once one of them is. */
export function evidenceNames(nth: '' | '2'): string[] {
  return ['url', 'publisher', 'day', 'evidenceNote'].map((name) => `${name}${nth}`);
}

export function EvidenceEntries({ nth, required = false }: { nth: '' | '2'; required?: boolean }) {
  return (
    <div className="stack">
      <Entry name={`url${nth}`} label={say('Address')} type="url" required={required} hint={nth === '' ? say('The page is fetched and its text kept, with its hash; without a network only the address is kept.') : undefined} />
      <div className="row wrap top">
        <Entry name={`publisher${nth}`} label={say('Published by')} called={say('The name of who published it')} required={required} />
        <Entry name={`day${nth}`} label={say('Published on')} type="date" required={required} />
        <Entry name={`quality${nth}`} label={say('Kind of evidence')} as="select" value="unrated" options={choices(qualityWords)} />
      </div>
      <Entry name={`evidenceNote${nth}`} label={say('What it says, in your own words')} called={say('What it says')} as="textarea" rows={2} required={required} />
    </div>
  );
}

export function ReopenForm({ question, from, action }: { question: Asked; from: string | null; action: FormAction }) {
  return (
    <section className="section" aria-labelledby="reopen">
      <h2 id="reopen">{say('Open this question again')}</h2>
      <p className="small muted">{say('If it turns out that nothing can be said yet. The earlier decision stays in the history.')}</p>
      <ActionForm action={action} label={say('Open again')}>
        <Which question={question} from={from} />
        <Entry name="reason" label={say('Why')} called={say('The reason')} as="textarea" rows={2} required id="entry-reopen-reason" />
        <Steps keep={say('Open again')} />
      </ActionForm>
    </section>
  );
}

/** Which question, which decision was seen, and the prediction that the person came from. */
export function Which({ question, from }: { question: Pick<Asked, 'id' | 'version' | 'resolutionId'>; from: string | null }) {
  return (
    <>
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="standing" value={question.resolutionId ?? ''} />
      <input type="hidden" name="version" value={question.version} />
      {from && <input type="hidden" name="from" value={from} />}
    </>
  );
}
