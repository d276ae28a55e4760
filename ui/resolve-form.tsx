import type { AskedForm } from '#domain/predictions/forms.ts';
import { qualityWords, quality } from '#domain/resolutions/resolution.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';

type Asked = { id: string; questionId: string; resolutionId: string | null; form: AskedForm | null };

/** Outcome, evidence, and the day it became known: nothing is saved without all three. */
export function ResolveForm({ prediction, action }: { prediction: Asked; action: FormAction }) {
  return (
    <ActionForm action={action} label="Resolve">
      <Which prediction={prediction} />
      <Outcome form={prediction.form} />
      <Entry name="knownOn" label="Day it became known" type="date" hint="The day anyone could have known, not the day you write it down. Calls made on or after it do not count." required />
      <fieldset>
        <legend>Evidence</legend>
        <Evidence nth="" />
      </fieldset>
      <details>
        <summary>A second source</summary>
        <Evidence nth="2" />
      </details>
      <Entry name="note" label="Remark on the decision" as="textarea" rows={2} hint="Optional. Why it counts as it does." />
      <button className="button primary">Keep this outcome</button>
    </ActionForm>
  );
}

function Outcome({ form }: { form: AskedForm | null }) {
  if (form === null) {
    return (
      <>
        <Entry name="outcome" label="Outcome" as="select" options={[['', 'Choose what happened'], ['yes', 'Yes: it came true'], ['no', 'No: it did not'], ['partly', 'Partly: a tie, or some of it'], ['annulled', 'Annulled: it cannot count']]} required />
        <Entry name="share" label="How much came true, in per cent" type="number" hint="Only for “partly”. A tie is 50." />
      </>
    );
  }
  return (
    <>
      <Entry name="outcome" label="Outcome" as="select" options={[['value', 'Decided'], ['annulled', 'Annulled: it cannot count']]} required />
      {form.kind === 'number' ? <Entry name="number" label={`What it came to${form.unit ? `, in ${form.unit}` : ''}`} hint={`Asked for between ${form.range[0]} and ${form.range[1]}; more or less is settled at the end.`} />
        : <Entry name="option" label="What it came to" as="select" options={[['', 'Choose'], ...form.options.map((option) => [option, option] as const)]} />}
    </>
  );
}

function Evidence({ nth }: { nth: '' | '2' }) {
  const required = nth === '';
  return (
    <div className="stack">
      <Entry name={`url${nth}`} label="Address" type="url" required={required} />
      <div className="row wrap">
        <Entry name={`publisher${nth}`} label="Published by" required={required} />
        <Entry name={`day${nth}`} label="Its day" type="date" required={required} />
        <Entry name={`quality${nth}`} label="What it is" as="select" value="unrated" options={quality.options.map((one) => [one, qualityWords[one]])} />
      </div>
      <Entry name={`evidenceNote${nth}`} label="What it says, in your own words" as="textarea" rows={2} required={required} />
    </div>
  );
}

export function ReopenForm({ prediction, action }: { prediction: Asked; action: FormAction }) {
  return (
    <details>
      <summary>Open this question again</summary>
      <ActionForm action={action} label="Open again">
        <Which prediction={prediction} />
        <Entry name="reason" label="Why" as="textarea" rows={2} required />
        <button className="button danger">Open again</button>
      </ActionForm>
    </details>
  );
}

function Which({ prediction }: { prediction: Asked }) {
  return (
    <>
      <input type="hidden" name="predictionId" value={prediction.id} />
      <input type="hidden" name="questionId" value={prediction.questionId} />
      <input type="hidden" name="standing" value={prediction.resolutionId ?? ''} />
    </>
  );
}
