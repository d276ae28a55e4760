import type { Day } from '#domain/articles/day.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { ActionForm, Entry } from './action-form.tsx';
import { claimSaid } from './claim.tsx';
import { conditionSaid } from './condition-words.ts';
import { Field } from './field.tsx';
import type { FormAction } from './form-state.ts';
import { Choice } from './sent.tsx';
import { Steps } from './steps.tsx';
import { capital, choices, dayWords, statusQuoWords, type Language } from './words.ts';
import { say, sentences, tongue } from '#words/say.ts';

type Asked = { id: string; claim: string; topic: string; condition: string | null; windowTo: Day; language: Language };
type Found = { id: string; claim: string; claimZh: string | null; language: Language; windowTo: Day };
type Props = { question: Asked; now: LinkedCondition | null; from: string | null; action: FormAction };

const needs = sentences({ yes: 'It must come out “yes”', no: 'It must come out “no”' });

/** Chooses a question that is there already. The search asks by GET and works without script. */
export function ChooseCondition({ question, now, from, action, q, found }: Props & { q: string; found: readonly Found[] }) {
  return (
    <section className="section stack-tight" aria-labelledby="choose">
      <h2 id="choose">{say('A question that is there already')}</h2>
      <form method="get" className="search-row" role="search">
        {from && <input type="hidden" name="from" value={from} />}
        <Field name="q" label={say('Words of its claim')} type="search" value={q} />
        <button className="button">{say('Search')}</button>
      </form>
      {q && found.length === 0 && <p className="muted">{say('No question of yes or no has these words. Make it below.')}</p>}
      {found.length > 0 && (
        <ActionForm action={action} label={say('Choose a condition')}>
          <Which question={question} now={now} from={from} />
          <fieldset className="choices">
            <legend>{say('Which question it depends on')}</legend>
            {found.map(({ id, windowTo, ...asked }) => (
              <Choice key={id} name="conditionId" value={id}><span lang={claimSaid(asked).lang}>{claimSaid(asked).words}<small lang={tongue()}>{say('Last day: {day}', { day: dayWords(windowTo) })}</small></span></Choice>
            ))}
          </fieldset>
          <Entry name="needs" label={say('What it needs')} as="select" options={choices(needs)} id="needs-choose" />
          <Steps keep={say('Set this condition')} />
        </ActionForm>
      )}
    </section>
  );
}

/** Makes the condition a question of its own, with its rule and its last day. */
export function MakeCondition({ question, now, from, action }: Props) {
  const said = question.condition === null ? null : conditionSaid(question.condition);
  return (
    <section className="section stack-tight" aria-labelledby="make">
      <h2 id="make">{say('A new question')}</h2>
      <ActionForm action={action} label={say('Make a condition')}>
        <Which question={question} now={now} from={from} />
        <input type="hidden" name="language" value={question.language} />
        <Entry name="claim" label={say('Claim')} as="textarea" rows={2} value={said && capital(said.words)} hint={say('One sentence that will come true or not.')} required />
        <Entry name="criteria" label={say('What counts as yes')} as="textarea" rows={2} required />
        <Entry name="windowTo" label={say('Last day')} type="date" value={question.windowTo} required />
        <Entry name="topic" label={say('Topic')} value={question.topic} required />
        <Entry name="statusQuo" label={say('If nothing happens by the last day')} as="select" value="" options={statusQuoWords.map(([key, words]) => [key, say(words)] as const)} hint={say('Only suggested to editors after the last day; nothing is decided by itself.')} />
        <Entry name="needs" label={say('What it needs')} as="select" options={choices(needs)} value={said?.lead === 'Not if' ? 'no' : 'yes'} id="needs-make" />
        <button className="button primary">{say('Make it and set it')}</button>
      </ActionForm>
    </section>
  );
}

export function TakeOffCondition({ question, now, from, action }: Props) {
  return (
    <ActionForm action={action} label={say('Take the condition off')}>
      <Which question={question} now={now} from={from} />
      <button className="button danger">{say('Take the condition off')}</button>
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
