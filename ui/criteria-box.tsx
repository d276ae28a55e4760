import type { Day } from '#domain/articles/day.ts';
import type { AskedForm } from '#domain/predictions/forms.ts';
import type { LinkedCondition } from '#domain/resolutions/condition.ts';
import { OnlyIf, OnlyIfQuestion } from './only-if.tsx';
import { When } from './when.tsx';
import { langOf } from './words.ts';

type Props = { criteria: string; condition: string | null; windowTo: Day; zone: string; form?: AskedForm | null; linked: LinkedCondition | null };

/** The rule by which it is decided, in plain view. */
export function CriteriaBox({ criteria, condition, windowTo, zone, form, linked }: Props) {
  return (
    <section className="criteria" aria-labelledby="criteria">
      <h2 id="criteria">{form ? 'How it is decided' : 'Counts as yes if …'}</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {form?.kind === 'number' && <p>A number between {form.range[0].toLocaleString('en-GB')} and {form.range[1].toLocaleString('en-GB')}{form.unit && ` ${form.unit}`}; less or more counts as the end.</p>}
      {linked ? <OnlyIfQuestion condition={linked} />
        : condition && <OnlyIf condition={condition} then="it is annulled" />}
      <p className="small muted">Last day: <When day={windowTo} />, to its end ({zone}).</p>
    </section>
  );
}
