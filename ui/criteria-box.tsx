import Link from 'next/link';
import type { Day } from '#domain/articles/day.ts';
import type { AskedForm } from '#domain/predictions/forms.ts';
import { conditionState, conditionWords, type LinkedCondition } from '#domain/resolutions/condition.ts';
import { OnlyIf } from './only-if.tsx';
import { When } from './when.tsx';
import { capital, langOf } from './words.ts';

type Props = { criteria: string; condition: string | null; windowTo: Day; zone: string; form?: AskedForm | null; linked: LinkedCondition | null };

/** The rule by which it is decided, in plain view. */
export function CriteriaBox({ criteria, condition, windowTo, zone, form, linked }: Props) {
  return (
    <section className="criteria" aria-labelledby="criteria">
      <h2 id="criteria">{form ? 'How it is decided' : 'Counts as yes if …'}</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {form?.kind === 'number' && <p>A number between {form.range[0].toLocaleString('en-GB')} and {form.range[1].toLocaleString('en-GB')}{form.unit && ` ${form.unit}`}; less or more counts as the end.</p>}
      {linked ? <p>Only if this comes out “{linked.needs}”: <Link prefetch={false} href={`/questions/${linked.id}`} lang={linked.language}>{linked.claim}</Link> {capital(conditionWords[conditionState(linked.needs, linked.outcome, linked.annulReason)])}.</p>
        : condition && <OnlyIf condition={condition} then="it is annulled" />}
      <p className="small muted">Last day: <When day={windowTo} />, to its end ({zone}).</p>
    </section>
  );
}
