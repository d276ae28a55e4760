import type { TopicCalibration } from '#domain/leaderboard/calibration.ts';
import { say, wholeNumber } from '#words/say.ts';
import { Link } from './link.tsx';
import { decimal } from './words.ts';

type Props = { rows: readonly TopicCalibration[]; addressOf: (topic: string) => string; here: string | undefined };

/** Topics by how many calls they have; each leads to the page narrowed to it. */
export function TopicTable({ rows, addressOf, here }: Props) {
  return (
    <table className="data paired">
      <caption>{say('All but the counts on the 0 to 1 scale. A topic with few calls says little: its miscalibration is mostly chance.')}</caption>
      <thead><tr><th scope="col">{say('Topic')}</th><th scope="col" className="n">{say('Scored calls')}</th><th scope="col" className="n">{say('Brier score')}</th><th scope="col" className="n">{say('Of the reference')}</th><th scope="col" className="n">{say('Miscalibration')}</th><th scope="col" className="n">{say('Discrimination')}</th><th scope="col" className="n">{say('Right side')}</th></tr></thead>
      <tbody>{rows.map((row) => (
        <tr key={row.topic}>
          <th scope="row">{row.topic === here ? row.topic : <Link href={addressOf(row.topic)}>{row.topic}</Link>}</th><td className="n" data-label={say('Scored calls')}>{wholeNumber(row.n)}</td>
          <td className="n" data-label={say('Brier score')}>{decimal(row.meanLoss)}</td><td className="n" data-label={say('Reference')}>{decimal(row.meanReferenceLoss)}</td>
          <td className="n" data-label={say('Miscalibration')}>{decimal(row.miscalibration)}</td><td className="n" data-label={say('Discrimination')}>{decimal(row.discrimination)}</td>
          <td className="n" data-label={say('Right side')}>{row.calls === 0 ? '–' : say('{hits} of {n}', { hits: row.hits, n: row.calls })}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}
