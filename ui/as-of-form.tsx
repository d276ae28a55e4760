import Link from 'next/link';
import { addMonths, type Day } from '#domain/articles/day.ts';
import { boardAddress, type BoardView } from './board-address.ts';
import { Field } from './field.tsx';
import { dayWords } from './words.ts';

type Props = { path: string; view: BoardView; today: Day };

/** Stand on another day: a date, a month back or on, and by which clock. Filters in use stay. */
export function AsOfForm({ path, view, today }: Props) {
  const { asOf, clock } = view;
  const at = (change: Partial<BoardView>) => boardAddress(path, { ...view, ...change }, today);
  const kept = [...new URL(at({ asOf: today }), 'http://here').searchParams];
  const next = addMonths(asOf, 1);
  return (
    <section className="stack-tight no-print" aria-label="As of">
      <form className="day-form" action={path} method="get">
        <Field name="asOf" label="As of" type="date" value={asOf} max={today} />
        {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <button className="button">Go to this day</button>
        <Link className="button" prefetch={false} href={at({ asOf: addMonths(asOf, -1) })}>← A month before</Link>
        {next <= today && <Link className="button" prefetch={false} href={at({ asOf: next })}>A month after →</Link>}
        {asOf !== today && <Link className="button" prefetch={false} href={at({ asOf: today })}>Today</Link>}
      </form>
      <ul className="chips" aria-label="By which clock">
        <li><Link className="chip" prefetch={false} href={at({ clock: 'now' })} aria-current={clock === 'now' ? 'true' : undefined}>As known now</Link></li>
        <li><Link className="chip" prefetch={false} href={at({ clock: 'then' })} aria-current={clock === 'then' ? 'true' : undefined}>As known then</Link></li>
      </ul>
      <p className="small muted measure">{clock === 'now'
        ? `What had happened by ${dayWords(asOf)}, by today’s decisions; corrections and late entries are included.`
        : `Only what had been recorded here by the end of ${dayWords(asOf)} (UTC): the table as it stood that day, later corrections left out.`}</p>
    </section>
  );
}
