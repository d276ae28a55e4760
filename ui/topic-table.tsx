import { Link } from './link.tsx';
import type { TopicCalibration } from '#domain/leaderboard/calibration.ts';
import { decimal } from './words.ts';

type Props = { rows: readonly TopicCalibration[]; addressOf: (topic: string) => string; here: string | undefined };

/** Topics by how many calls they have; each leads to the page narrowed to it. */
export function TopicTable({ rows, addressOf, here }: Props) {
  return (
    <table className="data paired">
      <caption>All but the counts on the 0 to 1 scale. A topic with few calls says little: its miscalibration is mostly chance.</caption>
      <thead><tr><th scope="col">Topic</th><th scope="col" className="n">Scored calls</th><th scope="col" className="n">Brier score</th><th scope="col" className="n">Of the reference</th><th scope="col" className="n">Miscalibration</th><th scope="col" className="n">Discrimination</th><th scope="col" className="n">Right side</th></tr></thead>
      <tbody>{rows.map((row) => (
        <tr key={row.topic}>
          <th scope="row">{row.topic === here ? row.topic : <Link href={addressOf(row.topic)}>{row.topic}</Link>}</th><td className="n" data-label="Scored calls">{row.n.toLocaleString('en-GB')}</td>
          <td className="n" data-label="Brier score">{decimal(row.meanLoss)}</td><td className="n" data-label="Reference">{decimal(row.meanReferenceLoss)}</td>
          <td className="n" data-label="Miscalibration">{decimal(row.miscalibration)}</td><td className="n" data-label="Discrimination">{decimal(row.discrimination)}</td>
          <td className="n" data-label="Right side">{row.calls === 0 ? '–' : `${row.hits} of ${row.calls}`}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}
