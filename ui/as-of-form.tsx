import { address } from '#words/say.ts';
import { Link } from './link.tsx';
import { addMonths, lastDayOf, type Day } from '#domain/articles/day.ts';
import type { Clock } from '#domain/scoring/facts.ts';
import { Field } from './field.tsx';
import { dayWords } from './words.ts';

type At = { asOf: Day; clock: Clock };
/** `at` gives the address of the page on another day or by another clock, whatever else is set staying. */
type Props = At & { path: string; today: Day; at: (change: Partial<At>) => string };

/** Stand on another day: a date, the end of the month before or after, and by which clock. Filters in use stay. */
export function AsOfForm({ path, asOf, clock, today, at }: Props) {
  const kept = [...new URL(at({ asOf: today }), 'http://here').searchParams];
  const [last, next] = [lastDayOf(addMonths(asOf, -1), 'month'), endAfter(asOf)];
  return (
    <section className="stack-tight no-print" aria-label="As of">
      <form className="day-form" action={address(path)} method="get">
        <Field name="asOf" label="As of" type="date" value={asOf} max={today} />
        {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <button className="button">Go to this day</button>
        {last < asOf && <Link className="button" href={at({ asOf: last })}>← {monthWords(last)}</Link>}
        {next <= today && <Link className="button" href={at({ asOf: next })}>{monthWords(next)} →</Link>}
        {asOf !== today && <Link className="button" href={at({ asOf: today })}>Today</Link>}
      </form>
      <ul className="chips" aria-label="By which clock">
        <li><Link className="chip" href={at({ clock: 'now' })} aria-current={clock === 'now' ? 'true' : undefined}>As known now</Link></li>
        <li><Link className="chip" href={at({ clock: 'then' })} aria-current={clock === 'then' ? 'true' : undefined}>As known then</Link></li>
      </ul>
      <p className="small muted measure">{clock === 'now'
        ? `What had happened by ${dayWords(asOf)}, by today’s decisions; corrections and late entries are included.`
        : `Only what had been recorded here by the end of ${dayWords(asOf)} (UTC): the table as it stood that day, later corrections left out.`}{asOf !== today && ' Questions that were edited since stand in their words of today, with their topics and last days of today.'}</p>
    </section>
  );
}

// The end of this month, or where the day is that already, of the next.
function endAfter(day: Day): Day {
  const end = lastDayOf(day, 'month');
  return day < end ? end : lastDayOf(addMonths(`${day.slice(0, 7)}-01`, 1), 'month');
}

function monthWords(day: Day): string {
  return `End of ${dayWords(day, 'month')}`;
}
