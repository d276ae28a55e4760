import type { Row } from '#domain/leaderboard/standings.ts';
import { counted, say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Empty } from './notice.tsx';
import { sharedAxis, Whisker } from './whisker.tsx';
import { pointWords } from './words.ts';

/** The first five in short; says so when nobody has enough calls to be ranked. */
export function ShortStandings({ rows, ranked, names }: { rows: readonly Row[]; ranked: number; names: ReadonlyMap<string, string> }) {
  const top = rows.filter((row) => row.points !== null).slice(0, 5);
  if (top.length === 0) return <Empty>{say('Forecasters appear here once one of their predictions is decided.')}</Empty>;
  const axis = sharedAxis(top);
  return (
    <div className="stack-tight">
      <p className="small muted">{ranked === 0 ? say('Nobody has the ten independent calls that a rank needs; all are provisional.')
        : counted(ranked, '{n} forecaster has the ten independent calls that a rank needs.', '{n} forecasters have the ten independent calls that a rank needs.')} {say('Points say how much better someone’s chances were than the base rate, which is how often such things happen anyway: 0 is no better, and the bar shows how far luck may reach.')}</p>
      <ol className="plain-list">
        {top.map((row) => (
          <li key={row.forecasterId} className="list-row standing">
            <span className="rank muted small">{row.rank ?? say('provisional')}</span>
            <Link href={`/forecasters/${row.forecasterId}`}><Words text={names.get(row.forecasterId) ?? say('unknown')} /></Link>
            <span className="n"><strong>{pointWords(row.points!)}</strong> <span className="muted small">{counted(row.n, 'points, {n} call', 'points, {n} calls')}</span>{row.sums.calls > 0 && <small className="muted right-in">{counted(row.sums.calls, 'right in {right} of {n} decided', 'right in {right} of {n} decided', { right: row.sums.hits })}</small>}</span>
            <Whisker points={row.points!} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
          </li>
        ))}
      </ol>
    </div>
  );
}
