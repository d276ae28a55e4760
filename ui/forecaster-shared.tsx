import type { Shared } from '#domain/leaderboard/shared.ts';
import type { Comparison } from '#domain/scoring/pairwise.ts';
import { counted, gap, say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { decimal, pointWords } from './words.ts';

type Props = { name: string; shared: Shared; names: ReadonlyMap<string, string> };

/** One forecaster against others, only where questions are shared: luck with the choice of questions drops out. */
export function SharedQuestions({ name, shared: { n, peer, adjusted, others }, names }: Props) {
  if (peer === null) return <p className="muted">{say('Nobody else called a question of theirs that is decided, so there is nobody to compare with.')}</p>;
  return (
    <div className="stack">
      <p className="measure"><Rich of="On {questions} that others called too, the mean edge over them is <b>{points}</b> points; 0 is as good as the others together." questions={counted(n, '{n} question', '{n} questions')} points={pointWords(peer)} b={(words) => <strong>{words}</strong>} />
        {adjusted && gap() + say('With what was asked taken into account, {name} would lose {loss} a call against {mean} on average: place {place} of {group} who share questions, directly or through others.', { name, loss: decimal(adjusted.loss), mean: decimal(adjusted.mean), place: adjusted.place, group: adjusted.group })}</p>
      {others.length > 0 && (
        <table className="data small-text">
          <caption>{say('Loss of the other less their own on the questions that both called, in points. With two shared questions or more; an interval with 0 in it means that no difference can be told.')}</caption>
          <thead><tr><th scope="col">{say('Against')}</th><th scope="col" className="n">{say('Shared')}</th><th scope="col" className="n">{say('Mean, points')}</th><th scope="col" className="n">{say('95% interval')}</th><th scope="col">{say('So')}</th></tr></thead>
          <tbody>{others.slice(0, 20).map(({ id, comparison: c }) => (
            <tr key={id}>
              <th scope="row"><Link href={`/forecasters/${id}`}><Words text={names.get(id) ?? say('unknown')} /></Link></th>
              <td className="n" data-label={say('Shared')}>{c.n}</td>
              <td className="n" data-label={say('Mean, points')}>{pointWords(c.mean * 400)}</td>
              <td className="n" data-label={say('95% interval')}>{c.t === null ? '–' : say('{low} to {high}', { low: pointWords(c.interval[0] * 400), high: pointWords(c.interval[1] * 400) })}</td>
              <td data-label={say('So')}>{verdict(c)}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
    </div>
  );
}

function verdict({ t, interval: [low, high] }: Comparison): string {
  if (t === null) return say('no difference can be told');
  return low > 0 ? say('better') : high < 0 ? say('worse') : say('no difference can be told');
}
