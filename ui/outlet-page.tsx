import type { ReactNode } from 'react';
import type { Day } from '#domain/articles/day.ts';
import type { Printed } from '#domain/leaderboard/printed.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import { counted, say, type Plain } from '#words/say.ts';
import { Words } from './claim.tsx';
import { listAddress } from './filters.tsx';
import { Link } from './link.tsx';
import { Empty } from './notice.tsx';
import { OpenAndDecided } from './open-and-decided.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { Rich } from './rich.tsx';
import { SectionHead } from './section-head.tsx';
import { decimal } from './words.ts';

type Props = {
  outlet: { name: string; spellings: readonly string[]; open: number; decided: number; own: { id: string; name: string; n: number } | null };
  today: Day;
  printed: Printed;
  voices: readonly { id: string; name: string; n: number }[];
  open: readonly PredictionCard[]; decided: readonly PredictionCard[];
};

/** An outlet as publisher: what its articles predicted, by whom, and how that came out, apart from what it forecast itself. */
export function OutletPage({ outlet: { name, spellings, own, ...counts }, today, printed, voices, open, decided }: Props) {
  return (
    <div className="stack-wide">
      <header className="page-head">
        <nav aria-label={say('Where this outlet stands')}><ul className="path"><li><Link href="/outlets">{say('Outlets')}</Link></li></ul></nav>
        <h1><Words text={name} /></h1>
        <p><OpenAndDecided {...counts} /></p>
        {spellings.length > 1 && <p className="small muted"><Rich of="Articles also spell it {names}." names={spellings.slice(1).map((one, i) => <span key={one}>{i > 0 && ' · '}<Words text={one} /></span>)} /></p>}
      </header>
      <section aria-labelledby="record" className="stack-tight">
        <h2 id="record">{say('How it came out')}</h2>
        {printed.others === null && printed.own === null ? <p className="muted">{say('Nothing that it printed is in the numbers yet.')}</p> : <Records printed={printed} own={own} />}
      </section>
      <section aria-labelledby="voices" className="stack-tight">
        <h2 id="voices">{say('Who predicts there')}</h2>
        <ul className="dots measure">{voices.map((one) => <li key={one.id}><Link href={`/forecasters/${one.id}`}><Words text={one.name} /></Link> {one.n}</li>)}</ul>
      </section>
      <div className="home-columns">
        <Cut id="open" words="Due next" more="All open ones" show="open" outlet={name} rows={open} today={today} none="Nothing that it printed is open now." />
        <Cut id="decided" words="Just decided" more="All decided ones" show="decided" outlet={name} rows={decided} today={today} none="Nothing that it printed is decided yet." />
      </div>
    </div>
  );
}

function Cut({ id, words, more, show, outlet, rows, today, none }: { id: string; words: Plain; more: Plain; show: 'open' | 'decided'; outlet: string; rows: readonly PredictionCard[]; today: Day; none: Plain }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} words={words} href={listAddress({ show, outlet })} more={more} />
      {rows.length > 0 ? <PredictionList predictions={rows} today={today} compact /> : <Empty>{say(none)}</Empty>}
    </section>
  );
}

function Records({ printed: { others, own: itsOwn }, own }: { printed: Printed; own: Props['outlet']['own'] }) {
  return (
    <>
      <p className="small muted measure">{say('Of several statements that it printed about one question, the first counts. Whoever said it is answerable for it; what an outlet chose to print says something about the outlet.')}</p>
      <table className="data">
        <caption>{say('What it printed of others, and what it forecast itself: two records that are never added.')}</caption>
        <thead><tr><th scope="col">{say('Whose words')}</th><th scope="col" className="n">{say('Printed')}</th><th scope="col" className="n">{say('On the right side')}</th><th scope="col" className="n">{say('Brier score')}</th></tr></thead>
        <tbody>
          {others && <Record row={others} of={say('Of people it quotes or publishes')} />}
          {itsOwn && <Record row={itsOwn} of={own ? <Link href={`/forecasters/${own.id}`}>{say('In its own name')}</Link> : say('In its own name')} />}
        </tbody>
      </table>
    </>
  );
}

function Record({ row: { sums, n, meanBrier, meanReferenceLoss }, of }: { row: Row; of: ReactNode }) {
  return (
    <tr>
      <th scope="row">{of}</th>
      <td className="n" data-label={say('Printed')}>{sums.statements}</td>
      <td className="n" data-label={say('On the right side')}>{sums.calls === 0 ? say('none decided yet') : <>{counted(sums.calls, '{right} of {n} call', '{right} of {n} calls', { right: sums.hits })}<small>{say('{expected} expected by the base rate', { expected: decimal(sums.expected / 1_000_000, 1) })}</small></>}</td>
      <td className="n" data-label={say('Brier score')}>{meanBrier === null ? '–' : <>{decimal(meanBrier)}<small>{counted(n, 'of {n} number; the base rate’s {reference}', 'of {n} numbers; the base rate’s {reference}', { reference: decimal(meanReferenceLoss ?? 0) })}</small></>}</td>
    </tr>
  );
}
