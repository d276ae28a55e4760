import { Link } from './link.tsx';
import type { Checkability } from '#domain/predictions/checkability.ts';
import type { Repeat } from '#domain/predictions/repeats.ts';
import { plural } from '#domain/predictions/state.ts';
import { When } from './when.tsx';
import type { Language } from './words.ts';

/** How much of what somebody says can be checked at all. */
export function CheckabilityNote({ name, checkability: { published, uncheckable, undated } }: { name: string; checkability: Checkability }) {
  const left = uncheckable + undated;
  if (left === 0) return <p className="measure">Nothing that {name} said was turned down here because nobody could check it: {plural(published, 'prediction stands', 'predictions stand')}.</p>;
  return (
    <p className="measure">
      {published} of {published + left} statements could be checked. Editors turned down {uncheckable > 0 && `${uncheckable} that nobody could check`}{uncheckable > 0 && undated > 0 && ' and '}{undated > 0 && `${undated} without a deadline`}. <Link href="/checkability">The same for everybody</Link>
    </p>
  );
}

type RepeatsProps = { repeats: readonly Repeat[]; languages: ReadonlyMap<string, Language> };

/** What was said again, with how far its deadline moved each time. Likeness is proposed by the words; it moves no score. */
export function Repeats({ repeats, languages }: RepeatsProps) {
  if (repeats.length === 0) return <p className="muted">Nothing was said twice, as far as the words tell.</p>;
  return (
    <div className="stack">
      <p className="small muted measure">Claims that are alike but for their days are shown together. This is for the eye and moves no score: of statements about one question, one counts.</p>
      {repeats.map((repeat) => <OneRepeat key={repeat.told[0]!.id} repeat={repeat} languages={languages} />)}
    </div>
  );
}

function OneRepeat({ repeat: { claim, told, slips }, languages }: { repeat: Repeat; languages: ReadonlyMap<string, Language> }) {
  return (
    <table className="data small-text">
      <caption><span lang={languages.get(told.at(-1)!.id)}>{claim}</span> {plural(told.length, 'time')}{slips.length > 0 && `; the deadline moved ${slips.length === 1 ? '' : `${slips.length} times, `}by ${slips.map(({ months }) => plural(months, 'month')).join(', then ')}`}.</caption>
      <thead><tr><th scope="col">Said</th><th scope="col">To be true by</th><th scope="col">What happened</th><th scope="col">Claim</th></tr></thead>
      <tbody>{told.map((one) => (
        <tr key={one.id}>
          <th scope="row"><When day={one.madeOn} /></th>
          <td data-label="To be true by"><When day={one.until} /></td>
          <td data-label="What happened">{one.outcome === null || one.outcome === 'reopened' ? 'open' : outcomes[one.outcome] ?? one.outcome}</td>
          <td data-label="Claim"><Link href={`/predictions/${one.id}`} lang={languages.get(one.id)}>{one.claim}</Link></td>
        </tr>
      ))}</tbody>
    </table>
  );
}

const outcomes: Record<string, string> = { yes: 'came true', no: 'did not come true', partly: 'came true in part', annulled: 'annulled' };
