import type { AskedForm } from '#domain/predictions/forms.ts';
import { annulReason, annulWords, qualityWords, quality } from '#domain/resolutions/resolution.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';
import { MoreEntries } from './sent.tsx';
import { Steps } from './steps.tsx';
import { capital } from './words.ts';

export type Asked = { id: string; version: number; resolutionId: string | null; form: AskedForm | null };
type Props = { question: Asked; from: string | null; early: boolean; unit: string | null; action: FormAction };

/** Outcome, evidence, what it would change, keep: nothing is saved without all of it. `unit` is that of the amount that was forecast. */
export function ResolveForm({ question, from, early, unit, action }: Props) {
  return (
    <ActionForm action={action} label="Resolve">
      <Which question={question} from={from} />
      <fieldset>
        <legend>1 · What happened</legend>
        <OutcomeEntries form={question.form} name="outcome" label="Outcome" required />
        <div className="row wrap top">
          <Entry name="knownOn" label="Day it became known" type="date" hint="The day anyone could have known, not the day you write it down. Calls made on or after it do not count." required />
          <Entry name="happenedOn" label="Day it happened" type="date" hint="Optional. Shown as days early or late." />
        </div>
        {unit !== null && <div className="row wrap top">
          <Entry name="measured" label="What was measured" hint="Optional. A number: shown beside what was forecast." />
          <Entry name="measuredUnit" label="Its unit" value={unit} />
        </div>}
      </fieldset>
      <fieldset>
        <legend>2 · What shows it</legend>
        <EvidenceEntries nth="" required />
        <MoreEntries summary="A second source" names={evidenceNames('2')}><EvidenceEntries nth="2" /></MoreEntries>
      </fieldset>
      <Entry name="note" label="Remark on the decision" called="The remark" as="textarea" rows={2} hint={early ? 'Its last day has not ended: if what you say is that nothing changed, say why that is certain already.' : 'Optional. Why it counts as it does.'} />
      <Steps keep="Keep this outcome" />
    </ActionForm>
  );
}

/** What it came to, with what each answer needs beside it. */
export function OutcomeEntries({ form, name, label, required = false, unsaid }: { form: AskedForm | null; name: string; label: string; required?: boolean; unsaid?: readonly [string, string] }) {
  const first = unsaid ? [unsaid] : [];
  return (
    <>
      {form === null ? (
        <>
          <Entry name={name} label={label} as="select" options={[['', 'Choose what happened'], ...first, ['yes', 'Yes: it came true'], ['no', 'No: it did not'], ['partly', 'Partly: a tie, or some of it'], ['annulled', 'Annulled: it cannot count']]} required={required} />
          <Entry name="share" label="How much came true, in per cent" called="This entry" hint="Only for “partly”. A tie is 50." />
        </>
      ) : (
        <>
          <Entry name={name} label={label} as="select" options={[...first, ['value', 'Decided'], ['annulled', 'Annulled: it cannot count']]} required={required} />
          {form.kind === 'number' ? <Entry name="number" label={`What it came to${form.unit ? `, in ${form.unit}` : ''}`} called="What it came to" hint={`Asked for between ${form.range[0]} and ${form.range[1]}; more or less is settled at the end.`} />
            : <Entry name="option" label="What it came to" as="select" options={[['', 'Choose'], ...form.options.map((option) => [option, option] as const)]} />}
        </>
      )}
      <Entry name="annulReason" label="Why it cannot count" called="This entry" as="select" options={[['', 'Only for “annulled”'], ...annulReason.options.map((one) => [one, capital(annulWords[one])] as const)]} />
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
      <Entry name={`url${nth}`} label="Address" type="url" required={required} hint={nth === '' ? 'The page is fetched and its text kept, with its hash; without a network only the address is kept.' : undefined} />
      <div className="row wrap top">
        <Entry name={`publisher${nth}`} label="Published by" called="The name of who published it" required={required} />
        <Entry name={`day${nth}`} label="Its day" type="date" required={required} />
        <Entry name={`quality${nth}`} label="What it is" as="select" value="unrated" options={quality.options.map((one) => [one, qualityWords[one]])} />
      </div>
      <Entry name={`evidenceNote${nth}`} label="What it says, in your own words" called="What it says" as="textarea" rows={2} required={required} />
    </div>
  );
}

export function ReopenForm({ question, from, action }: { question: Asked; from: string | null; action: FormAction }) {
  return (
    <section className="section" aria-labelledby="reopen">
      <h2 id="reopen">Open this question again</h2>
      <p className="small muted">If it turns out that nothing can be said yet. The earlier decision stays in the history.</p>
      <ActionForm action={action} label="Open again">
        <Which question={question} from={from} />
        <Entry name="reason" label="Why" called="The reason" as="textarea" rows={2} required id="entry-reopen-reason" />
        <Steps keep="Open again" />
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
