import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { headOf, trail } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { subjectsNamed } from '#domain/trail/subject-queries.ts';
import { Empty, Notice } from '#ui/notice.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { TrailFilters, trailAddress } from '#ui/trail-filters.tsx';
import { TrailHead, TrailOf } from '#ui/trail-head.tsx';
import { currentActor } from '#app/_server/session.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { readTrail } from '#app/_server/trail-params.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('The trail') };
}

export default async function Trail({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { read } = store();
  const sight = sightOf(await currentActor());
  const { view, filters, notes } = readTrail(await searchParams);
  const { events, next } = trail(read, sight, filters);
  const { of } = filters;
  return (
    <div className="stack">
      <TrailHead head={headOf(read)} all={sight === null} />
      {of && (sight === null || sight.includes(of.kind)) && <TrailOf kind={of.kind} about={subjectsNamed(read, [of]).get(`${of.kind} ${of.id}`) ?? null} />}
      <TrailFilters view={view} sight={sight} />
      {notes.map((note) => <Notice key={note}>{note}</Notice>)}
      {view.before !== undefined && <p><Link href={trailAddress({ ...view, before: undefined })}>← {say('Back to the newest')}</Link></p>}
      {events.length > 0 ? <Timeline events={events} numbered />
        : <Empty>{say('Nothing that happened here fits.')} <Link href="/trail">{say('Show everything')}</Link></Empty>}
      {next !== null && <p><Link className="button" href={trailAddress({ ...view, before: next })}>{say('Older')} →</Link></p>}
    </div>
  );
}
