import type { Day } from '#domain/articles/day.ts';
import { When } from './when.tsx';
import { langOf } from './words.ts';

type Props = { criteria: string; condition: string | null; windowTo: Day; zone: string };

/** The rule by which it is decided, in plain view. */
export function CriteriaBox({ criteria, condition, windowTo, zone }: Props) {
  return (
    <section className="criteria" aria-labelledby="criteria">
      <h2 id="criteria">Counts as yes if …</h2>
      <p lang={langOf(criteria)}>{criteria}</p>
      {condition && <p>Only if: <span lang={langOf(condition)}>{condition}</span>. If that does not hold, it is annulled.</p>}
      <p className="small muted">Last day: <When day={windowTo} />, to its end ({zone}).</p>
    </section>
  );
}
