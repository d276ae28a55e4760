import type { Checkability } from '#domain/predictions/checkability.ts';
import type { Repeat } from '#domain/predictions/repeats.ts';
import { counted, gap, say, sentences, wholeNumber, type Plain } from '#words/say.ts';
import { claimSaid } from './claim.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { When } from './when.tsx';
import type { Language } from './words.ts';

/** How much of what somebody says can be checked at all. */
export function CheckabilityNote({ name, checkability: { published, uncheckable, undated } }: { name: string; checkability: Checkability }) {
  const left = uncheckable + undated;
  if (left === 0) return <p className="measure">{counted(published, 'Nothing that {name} said was turned down here because nobody could check it: {n} prediction stands.', 'Nothing that {name} said was turned down here because nobody could check it: {n} predictions stand.', { name })}</p>;
  const of = { published: wholeNumber(published), n: wholeNumber(published + left) };
  const words = undated === 0 ? say('{published} of {n} statements could be checked. Editors turned down {uncheckable} that nobody could check.', { ...of, uncheckable })
    : uncheckable === 0 ? say('{published} of {n} statements could be checked. Editors turned down {undated} without a deadline.', { ...of, undated })
    : say('{published} of {n} statements could be checked. Editors turned down {uncheckable} that nobody could check and {undated} without a deadline.', { ...of, uncheckable, undated });
  return <p className="measure">{words}{gap()}<Link href="/checkability">{say('The same for everybody')}</Link></p>;
}

type Claims = ReadonlyMap<string, { claim: string; claimZh: string | null; language: Language }>;
type RepeatsProps = { repeats: readonly Repeat[]; claims: Claims };

/** What was said again, with how far its deadline moved each time. Likeness is proposed by the words; it moves no score. */
export function Repeats({ repeats, claims }: RepeatsProps) {
  if (repeats.length === 0) return <p className="muted">{say('Nothing was said twice, as far as the words tell.')}</p>;
  return (
    <div className="stack">
      <p className="small muted measure">{say('Claims that are alike but for their days are shown together. This is for the eye and moves no score: of statements about one question, one counts.')}</p>
      {repeats.map((repeat) => <OneRepeat key={repeat.told[0]!.id} repeat={repeat} claims={claims} />)}
    </div>
  );
}

function OneRepeat({ repeat: { told, slips }, claims }: { repeat: Repeat; claims: Claims }) {
  const last = claimOf(told.at(-1)!, claims);
  const said = { claim: <span lang={last.lang}>{last.words}</span>, n: told.length };
  const months = slips.map((slip) => counted(slip.months, '{n} month', '{n} months')).reduce((first, next) => (first ? say('{first}, then {next}', { first, next }) : next), '');
  return (
    <table className="data small-text">
      <caption>{slips.length === 0 ? <Rich of="{claim} {n} times." {...said} /> : slips.length === 1 ? <Rich of="{claim} {n} times; the deadline moved by {months}." {...said} months={months} /> : <Rich of="{claim} {n} times; the deadline moved {moves} times, by {months}." {...said} moves={slips.length} months={months} />}</caption>
      <thead><tr><th scope="col">{say('Said')}</th><th scope="col">{say('To be true by')}</th><th scope="col">{say('What happened')}</th><th scope="col">{say('Claim')}</th></tr></thead>
      <tbody>{told.map((one) => (
        <tr key={one.id}>
          <th scope="row"><When day={one.madeOn} /></th>
          <td data-label={say('To be true by')}><When day={one.until} /></td>
          <td data-label={say('What happened')}>{say(outcomes[one.outcome ?? 'reopened'] ?? 'decided')}</td>
          <td data-label={say('Claim')}><Link href={`/predictions/${one.id}`} lang={claimOf(one, claims).lang}>{claimOf(one, claims).words}</Link></td>
        </tr>
      ))}</tbody>
    </table>
  );
}

function claimOf({ id, claim }: Repeat['told'][number], claims: Claims): { words: string; lang: Language | undefined } {
  const both = claims.get(id);
  return both ? claimSaid(both) : { words: claim, lang: undefined };
}

const outcomes: Record<string, Plain | undefined> = sentences({ reopened: 'open', disputed: 'disputed', yes: 'came true', no: 'did not come true', partly: 'came true in part', annulled: 'annulled' });
