import Link from 'next/link';
import { addMonths, type Day } from '#domain/articles/day.ts';
import type { Clock } from '#domain/scoring/facts.ts';
import { Field } from './field.tsx';
import { dayWords } from './words.ts';

type At = { asOf: Day; clock: Clock };
/** `at` gives the address of the page on another day or by another clock, whatever else is set staying. */
type Props = At & { path: string; today: Day; at: (change: Partial<At>) => string };

/** Stand on another day: a date, a month back or on, and by which clock. Filters in use stay. */
export function AsOfForm({ path, asOf, clock, today, at }: Props) {
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
