import { Link } from './link.tsx';
import type { Shared } from '#domain/leaderboard/shared.ts';
import { plural } from '#domain/predictions/state.ts';
import type { Comparison } from '#domain/scoring/pairwise.ts';
import { Words } from './claim.tsx';
import { decimal, pointWords } from './words.ts';

type Props = { name: string; shared: Shared; names: ReadonlyMap<string, string> };

/** One forecaster against others, only where questions are shared: luck with the choice of questions drops out. */
export function SharedQuestions({ name, shared: { n, peer, adjusted, others }, names }: Props) {
  if (peer === null) return <p className="muted">Nobody else called a question of theirs that is decided, so there is nobody to compare with.</p>;
  return (
    <div className="stack">
      <p className="measure">On {plural(n, 'question')} that others called too, the mean edge over them is <strong>{pointWords(peer)}</strong> points; 0 is as good as the others together.
        {adjusted && <> With what was asked taken into account, {name} would lose {decimal(adjusted.loss)} a call against {decimal(adjusted.mean)} on average: place {adjusted.place} of {adjusted.group} who share questions, directly or through others.</>}</p>
      {others.length > 0 && (
        <table className="data small-text">
          <caption>Loss of the other less their own on the questions that both called, in points. With two shared questions or more; an interval with 0 in it means that no difference can be told.</caption>
          <thead><tr><th scope="col">Against</th><th scope="col" className="n">Shared</th><th scope="col" className="n">Mean, points</th><th scope="col" className="n">95% interval</th><th scope="col">So</th></tr></thead>
          <tbody>{others.slice(0, 20).map(({ id, comparison: c }) => (
            <tr key={id}>
              <th scope="row"><Link href={`/forecasters/${id}`}><Words text={names.get(id) ?? 'unknown'} /></Link></th>
              <td className="n" data-label="Shared">{c.n}</td>
              <td className="n" data-label="Mean, points">{pointWords(c.mean * 400)}</td>
              <td className="n" data-label="95% interval">{c.t === null ? '–' : `${pointWords(c.interval[0] * 400)} to ${pointWords(c.interval[1] * 400)}`}</td>
              <td data-label="So">{verdict(c)}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
    </div>
  );
}

function verdict({ t, interval: [low, high] }: Comparison): string {
  if (t === null) return 'no difference can be told';
  return low > 0 ? 'better' : high < 0 ? 'worse' : 'no difference can be told';
}
