import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { Hits } from '#domain/leaderboard/track-record.ts';
import type { Checkability } from '#domain/predictions/checkability.ts';
import { topicPath } from '#domain/predictions/topic.ts';
import type { Sums } from '#domain/scoring/sums.ts';
import { counted, gap, say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { decimal, wholePercent } from './words.ts';

type Props = { hits: Hits | null; calibration: CalibrationRecord | null; checkability: Checkability; open: number; moved: number };

/** What can be said of somebody in five lines: each share with what it is a share of. */
export function InShort({ hits, calibration, checkability: { published, uncheckable, undated }, open, moved }: Props) {
  const looked = published + uncheckable + undated;
  return (
    <section aria-labelledby="short" className="stack-tight measure">
      <h2 id="short">{say('In short')}</h2>
      <ul>
        <li>{hits === null ? say('No call of theirs is decided yet, so nothing can be said of how often they are right.')
          : say('On the right side in {right} of {n} decided calls; the base rate alone would have brought {expected}.', { right: hits.hits, n: hits.n, expected: decimal(hits.expected, 1) })}</li>
        {calibration && <li>{sureWords(calibration)}{gap()}{calibration.reliability.tooFew && say('That is too few to judge how sure to be of them.')}</li>}
        <li>{say('{checked} of {all} statements that were looked at could be checked.', { checked: published, all: looked })}</li>
        <li>{open === 0 ? say('None is open now.') : counted(open, '{n} is open now.', '{n} are open now.')}</li>
        {moved > 0 && <li><Rich of="The deadline of {n} claims moved when they were said again: <a>see them</a>." n={moved} a={(words) => <a href="#habits">{words}</a>} /></li>}
      </ul>
    </section>
  );
}

function sureWords({ calibration: { rate, bias, n } }: CalibrationRecord): string {
  return counted(n, 'On average they gave {said} to what came true in {share} of {n} case.', 'On average they gave {said} to what came true in {share} of {n} cases.', { said: wholePercent(rate + bias), share: wholePercent(rate) });
}

/** How often right under each topic, with how many calls that rests on. */
export function RecordByTopic({ topics }: { topics: readonly { topic: string; sums: Sums }[] }) {
  if (topics.length < 2) return null;
  return (
    <section aria-labelledby="by-topic" className="stack-tight">
      <h2 id="by-topic">{say('By topic')}</h2>
      <table className="data">
        <caption>{say('Predictions about others, by topic; of several statements about one question, the first counts.')}</caption>
        <thead><tr><th scope="col">{say('Topic')}</th><th scope="col" className="n">{say('Predictions')}</th><th scope="col" className="n">{say('Open')}</th><th scope="col" className="n">{say('On the right side')}</th></tr></thead>
        <tbody>{topics.map(({ topic, sums }) => (
          <tr key={topic}>
            <th scope="row"><Link href={topicPath(topic)}><Words text={topic} /></Link></th>
            <td className="n" data-label={say('Predictions')}>{sums.statements}</td><td className="n" data-label={say('Open')}>{sums.open}</td>
            <td className="n" data-label={say('On the right side')}>{sums.calls === 0 ? say('none decided yet') : <>{counted(sums.calls, '{right} of {n} call', '{right} of {n} calls', { right: sums.hits })}<small>{say('{expected} expected by the base rate', { expected: decimal(sums.expected / 1_000_000, 1) })}</small></>}</td>
          </tr>
        ))}</tbody>
      </table>
    </section>
  );
}
