import type { TrackPoint } from '#domain/leaderboard/track.ts';
import type { Means } from '#domain/leaderboard/standings.ts';
import { joined, say } from '#words/say.ts';
import { TrackDrawing, type TrackProps } from './track-drawing.tsx';
import { When } from './when.tsx';
import { decimal, pointWords } from './words.ts';

/** The mean edge over everything scored by each day, and over the year before it, and how many calls that was; wide and narrow drawings, and a table. */
export function TrackChart(props: TrackProps) {
  if (props.points.length === 0) return null;
  return (
    <figure className="figure">
      <div className="chart-wide"><TrackDrawing {...props} size={{ width: 720, height: 330, ticks: 8, labels: [say('all so far'), say('last 365 days')] }} /></div>
      <div className="chart-narrow"><TrackDrawing {...props} size={{ width: 340, height: 310, ticks: 4, labels: [say('all'), say('{n} days', { n: 365 })] }} /></div>
      <figcaption>{joined(
        say('Mean points per scored call by the day each outcome became known; 0 is the base rate.'),
        say('The solid line takes everything so far, the dashed one the 365 days before each of these days; it ends where a year brought nothing, and lies under the other where both are the same.'),
        say('Not yet shrunk for small numbers: the leaderboard does that.'),
      )}</figcaption>
      <details>
        <summary>{say('The same as a table')}</summary>
        <table className="data small-text">
          <thead><tr><th scope="col">{say('Day')}</th><th scope="col" className="n">{say('Calls scored')}</th><th scope="col" className="n">{say('Mean points')}</th><th scope="col" className="n">{say('Brier score')}</th><th scope="col" className="n">{say('Calls in 365 days')}</th><th scope="col" className="n">{say('Mean points in them')}</th></tr></thead>
          <tbody>{props.points.map((p) => <Row key={p.day} point={p} />)}</tbody>
        </table>
      </details>
    </figure>
  );
}

function Row({ point: { day, n, meanEdge, meanBrier, year } }: { point: TrackPoint }) {
  return (
    <tr>
      <th scope="row"><When day={day} /></th><td className="n" data-label={say('Calls scored')}>{n}</td><td className="n" data-label={say('Mean points')}>{edgeWords(meanEdge)}</td>
      <td className="n" data-label={say('Brier score')}>{meanBrier === null ? '–' : decimal(meanBrier)}</td><td className="n" data-label={say('In 365 days')}>{year.n}</td><td className="n" data-label={say('Their mean')}>{edgeWords(year.meanEdge)}</td>
    </tr>
  );
}

function edgeWords(edge: Means['meanEdge']): string {
  return edge === null ? '–' : pointWords(edge);
}
