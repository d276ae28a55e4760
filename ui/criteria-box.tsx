import type { Day } from '#domain/articles/day.ts';
import type { AskedForm } from '#domain/predictions/forms.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { numberWords, say } from '#words/say.ts';
import { OnlyIf, OnlyIfQuestion } from './only-if.tsx';
import { Rich } from './rich.tsx';
import { When } from './when.tsx';
import { langOf } from './words.ts';

type Props = { criteria: string; condition: string | null; windowTo: Day; zone: string; form?: AskedForm | null; linked: LinkedCondition | null };

/** The rule by which it is decided, in plain view. */
export function CriteriaBox({ criteria, condition, windowTo, zone, form, linked }: Props) {
  return (
    <section className="criteria" aria-labelledby="criteria">
      <h2 id="criteria">{form ? say('How it is decided') : say('Counts as yes if …')}</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {form?.kind === 'number' && <p>{say('A number between {low} and {high}; less or more counts as the end.', { low: numberWords(form.range[0]), high: `${numberWords(form.range[1])}${form.unit && ` ${form.unit}`}` })}</p>}
      {linked ? <OnlyIfQuestion condition={linked} />
        : condition && <OnlyIf condition={condition} then="annulled" />}
      <p className="small muted"><Rich of="Last day: {day}, until the end of that day ({zone})." day={<When day={windowTo} />} zone={zone} /></p>
    </section>
  );
}
