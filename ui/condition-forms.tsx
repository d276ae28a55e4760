import type { Day } from '#domain/articles/day.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { ActionForm, Entry } from './action-form.tsx';
import { conditionSaid } from './condition-words.ts';
import { Field } from './field.tsx';
import type { FormAction } from './form-state.ts';
import { Choice } from './sent.tsx';
import { Steps } from './steps.tsx';
import { capital, dayWords, statusQuoWords, type Language } from './words.ts';

type Asked = { id: string; claim: string; topic: string; condition: string | null; windowTo: Day; language: Language };
type Found = { id: string; claim: string; language: Language; windowTo: Day };
type Props = { question: Asked; now: LinkedCondition | null; from: string | null; action: FormAction };

const needs = [['yes', 'It must come out “yes”'], ['no', 'It must come out “no”']] as const;

/** Chooses a question that is there already. The search asks by GET and works without script. */
export function ChooseCondition({ question, now, from, action, q, found }: Props & { q: string; found: readonly Found[] }) {
  return (
    <section className="stack-tight" aria-labelledby="choose">
      <h2 id="choose">A question that is there already</h2>
      <form method="get" className="search-row" role="search">
        {from && <input type="hidden" name="from" value={from} />}
        <Field name="q" label="Words of its claim" type="search" value={q} />
        <button className="button">Search</button>
      </form>
      {q && found.length === 0 && <p className="muted">No question of yes or no has these words. Make it below.</p>}
      {found.length > 0 && (
        <ActionForm action={action} label="Choose a condition">
          <Which question={question} now={now} from={from} />
          <fieldset className="choices">
            <legend>Which question it depends on</legend>
            {found.map(({ id, claim, language, windowTo }) => (
              <Choice key={id} name="conditionId" value={id}><span lang={language}>{claim}<small lang="en">Last day: {dayWords(windowTo)}</small></span></Choice>
            ))}
          </fieldset>
          <Entry name="needs" label="What it needs" as="select" options={needs} id="needs-choose" />
          <Steps keep="Set this condition" />
        </ActionForm>
      )}
    </section>
  );
}

/** Makes the condition a question of its own, with its rule and its last day. */
export function MakeCondition({ question, now, from, action }: Props) {
  const said = question.condition === null ? null : conditionSaid(question.condition);
  return (
    <section className="stack-tight" aria-labelledby="make">
      <h2 id="make">A new question</h2>
      <ActionForm action={action} label="Make a condition">
        <Which question={question} now={now} from={from} />
        <input type="hidden" name="language" value={question.language} />
        <Entry name="claim" label="Claim" as="textarea" rows={2} value={said && capital(said.words)} hint="One sentence that will come true or not." required />
        <Entry name="criteria" label="What counts as yes" as="textarea" rows={2} required />
        <div className="row wrap">
          <Entry name="windowTo" label="Last day" type="date" value={question.windowTo} required />
          <Entry name="topic" label="Topic" value={question.topic} required />
        </div>
        <Entry name="statusQuo" label="If nothing happens by the last day" as="select" value="" options={statusQuoWords} hint="Proposed then, never saved by itself." />
        <Entry name="needs" label="What it needs" as="select" options={needs} value={said?.lead === 'Not if' ? 'no' : 'yes'} id="needs-make" />
        <button className="button primary">Make it and set it</button>
      </ActionForm>
    </section>
  );
}

export function TakeOffCondition({ question, now, from, action }: Props) {
  return (
    <ActionForm action={action} label="Take the condition off">
      <Which question={question} now={now} from={from} />
      <button className="button danger">Take the condition off</button>
    </ActionForm>
  );
}

function Which({ question, now, from }: Pick<Props, 'question' | 'now' | 'from'>) {
  return (
    <>
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="seen" value={now?.id ?? ''} />
      {from && <input type="hidden" name="from" value={from} />}
    </>
  );
}
