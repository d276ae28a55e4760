import type { Notable } from '#domain/leaderboard/track-record.ts';
import { claimSaid } from './claim.tsx';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { numberWords, say } from '#words/say.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import type { CallWords } from './scored-calls.tsx';
import { When } from './when.tsx';
import { percent, pointWords } from './words.ts';

type Props = { notable: Notable; words: ReadonlyMap<string, CallWords> };

/** The calls that earned most and those that cost most. */
export function NotableCalls({ notable: { best, worst }, words }: Props) {
  if (best.length === 0) return <p className="muted">{say('The calls with the most and the fewest points appear here once one is scored.')}</p>;
  return (
    <div className="home-columns notable">
      <Calls title={best[0]!.edge < 0 ? say('Fewest points lost') : say('Most points')} calls={best} words={words} />
      {worst.length > 0 && <Calls title={worst[0]!.edge < 0 ? say('Most points lost') : say('Fewest points')} calls={worst} words={words} />}
    </div>
  );
}

function Calls({ title, calls, words }: { title: string; calls: readonly ScoredStatement[]; words: Props['words'] }) {
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <ol className="plain-list">
        {calls.map((call) => (
          <li key={call.statementId} className="list-row">
            <p className="claim"><ClaimLink id={call.statementId} words={words.get(call.statementId)} /></p>
            <ul className="dots"><li><Rich of="<b>{points}</b> points" b={(number) => <strong>{number}</strong>} points={pointWords(call.points)} /></li><li>{call.ppm === null ? say('said an option or a number') : say(call.basis === 'implied' ? 'said {chance} (implied)' : 'said {chance}', { chance: percent(call.ppm) })}</li><li>{outcomeWords(call)}</li><li><Rich of="known {day}" day={<When day={call.knownBy} />} /></li></ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function outcomeWords({ came, value }: ScoredStatement): string {
  if (came === null) return value === null ? say('decided') : say('it came to {value}', { value: value.kind === 'number' ? numberWords(value.value) : value.kind === 'option' ? value.option : '' });
  return came === 1_000_000 ? say('it happened') : came === 0 ? say('it did not happen') : say('{share} of it happened', { share: percent(came) });
}

function ClaimLink({ id, words }: { id: string; words: CallWords | undefined }) {
  const claim = words && claimSaid(words);
  return <Link href={`/predictions/${id}`} lang={claim?.lang}>{claim?.words ?? say('a prediction')}</Link>;
}
