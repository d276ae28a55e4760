import { say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Empty, Notice } from './notice.tsx';
import { OpenAndDecided } from './open-and-decided.tsx';
import { Rich } from './rich.tsx';

type Props = { rows: readonly { id: string; name: string; open: number; decided: number }[]; next: string | null; first: boolean; notes: readonly string[] };

/** Every place that printed a prediction. */
export function OutletList({ rows, next, first, notes }: Props) {
  return (
    <>
      <header className="page-head">
        <h1>{say('Outlets')}</h1>
        <p><Rich of="Where predictions were printed, the busiest first. What an outlet forecasts in its own name is counted apart. <a>How outlets compare</a>" a={(words) => <Link href="/leaderboard?role=outlet">{words}</Link>} /></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {!first && <p><Link href="/outlets">{say('← Back to the first page')}</Link></p>}
      {rows.length === 0 && <Empty><p><Rich of="Outlets appear here once a prediction from one of their articles is published. <a>Go to the articles</a>." a={(words) => <Link href="/articles">{words}</Link>} /></p></Empty>}
      <ul className="plain-list columns">
        {rows.map((row) => <li key={row.id} className="list-row row between"><Link href={`/outlets/${row.id}`}><Words text={row.name} /></Link> <OpenAndDecided {...row} /></li>)}
      </ul>
      {next && <p><Link className="button" rel="next" href={`/outlets?${new URLSearchParams({ after: next })}`}>{say('More outlets')}</Link></p>}
    </>
  );
}
