import type { Day } from '#domain/articles/day.ts';
import { topicPath } from '#domain/predictions/topic.ts';
import { say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { listAddress } from './filters.tsx';
import { Link } from './link.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { Rich } from './rich.tsx';
import { Moment } from './when.tsx';

type Rows = readonly PredictionCard[];
export type ElsewhereProps = { others: Rows; person: Rows; topic: Rows; outletId: string | null; keptOn: string | null };
type Props = ElsewhereProps & { of: { forecasterId: string; forecaster: string; topic: string; outlet: string | null }; today: Day };

/** Where to go on: the same question, the same person, the same topic. */
export function Elsewhere({ of, others, person, topic, outletId, today }: Props) {
  return (
    <section className="section" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{say('Elsewhere')}</h2>
      {others.length > 0 && <><h3>{say('Others on the same question')}</h3><PredictionList predictions={others} today={today} compact /></>}
      <h3><Rich of="More from {name}" name={<Words text={of.forecaster} />} /></h3>
      {person.length > 0 ? <PredictionList predictions={person} today={today} compact /> : <p className="muted">{say('Nothing else of theirs is open now.')}</p>}
      <p><Link href={listAddress({ show: 'all', by: of.forecasterId })}>{say('All they said')}</Link></p>
      <h3><Rich of="More on {name}" name={<Words text={of.topic} />} /></h3>
      {topic.length > 0 ? <PredictionList predictions={topic} today={today} compact /> : <p className="muted">{say('Nothing else is open under this topic now.')}</p>}
      <p className="row"><Link href={topicPath(of.topic)}>{say('The whole topic')}</Link>{outletId && of.outlet && <Link href={`/outlets/${outletId}`}><Rich of="What {name} printed" name={<Words text={of.outlet} />} /></Link>}</p>
    </section>
  );
}

/** Since when the text around a quote is kept here, and by what it is known again. */
export function KeptSince({ keptOn, hash }: { keptOn: string | null; hash: string }) {
  if (keptOn === null) return null;
  return <p className="small muted"><Rich of="The article’s text has been kept here since {day}, as it came (SHA-256 {hash})." day={<Moment at={keptOn} />} hash={<code title={hash}>{hash.slice(0, 16)}…</code>} /></p>;
}
