import { Link } from './link.tsx';
import type { Notable } from '#domain/leaderboard/track-record.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import type { CallWords } from './scored-calls.tsx';
import { When } from './when.tsx';
import { percent, pointWords } from './words.ts';

type Props = { notable: Notable; words: ReadonlyMap<string, CallWords> };

/** The calls that earned most and those that cost most. */
export function NotableCalls({ notable: { best, worst }, words }: Props) {
  if (best.length === 0) return <p className="muted">The calls with the most and the fewest points stand here once one is scored.</p>;
  return (
    <div className="home-columns notable">
      <Calls title={best[0]!.edge < 0 ? 'Fewest points lost' : 'Most points'} calls={best} words={words} />
      {worst.length > 0 && <Calls title={worst[0]!.edge < 0 ? 'Most points lost' : 'Fewest points'} calls={worst} words={words} />}
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
            <p className="claim"><Link href={`/predictions/${call.statementId}`} lang={words.get(call.statementId)?.language}>{words.get(call.statementId)?.claim ?? 'a prediction'}</Link></p>
            <ul className="dots"><li><strong>{pointWords(call.points)}</strong> points</li><li>{call.ppm === null ? 'said an option or a number' : <>said {percent(call.ppm)}{call.basis === 'implied' && ' (implied)'}</>}</li><li>{outcomeWords(call)}</li><li>known <When day={call.knownBy} /></li></ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function outcomeWords({ came, value }: ScoredStatement): string {
  if (came === null) return value === null ? 'decided' : `it came to ${value.kind === 'number' ? value.value : value.kind === 'option' ? value.option : ''}`;
  return came === 1_000_000 ? 'it happened' : came === 0 ? 'it did not happen' : `${percent(came)} of it happened`;
}
