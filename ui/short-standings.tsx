import Link from 'next/link';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural } from '#domain/predictions/state.ts';
import { Words } from './claim.tsx';
import { Empty } from './notice.tsx';
import { sharedAxis, Whisker } from './whisker.tsx';
import { pointWords } from './words.ts';

/** The first five in short; says so when nobody has enough calls to be ranked. */
export function ShortStandings({ rows, ranked, names }: { rows: readonly Row[]; ranked: number; names: ReadonlyMap<string, string> }) {
  const top = rows.filter((row) => row.points !== null).slice(0, 5);
  if (top.length === 0) return <Empty>Forecasters stand here once one of their predictions is decided.</Empty>;
  const axis = sharedAxis(top);
  return (
    <div className="stack-tight">
      <p className="small muted">{ranked === 0 ? 'Nobody has the ten independent calls that a rank needs; all are provisional.'
        : `${plural(ranked, 'forecaster has', 'forecasters have')} the ten independent calls that a rank needs.`} 0 points is no better than the base rate; of several statements about one question, the first counts.</p>
      <ol className="plain-list">
        {top.map((row) => (
          <li key={row.forecasterId} className="list-row standing">
            <span className="rank muted small">{row.rank ?? 'provisional'}</span>
            <Link prefetch={false} href={`/forecasters/${row.forecasterId}`}><Words text={names.get(row.forecasterId) ?? 'unknown'} /></Link>
            <span className="n"><strong>{pointWords(row.points!)}</strong> <span className="muted small">points, {plural(row.n, 'call')}</span></span>
            <Whisker points={row.points!} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
          </li>
        ))}
      </ol>
    </div>
  );
}
