import { store } from '#db/connection.ts';
import { headOf, trail } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { readTrail } from '#app/_server/trail-params.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

/** As the page tells it. The events with all that their hashes are made of: /api/v1/trail. */
export const GET = twin(async ({ query, site }) => {
  const { read } = store();
  const { filters, notes } = readTrail(query);
  const { events, next } = trail(read, sightOf({ kind: 'visitor' }), filters);
  return {
    page: withQuery(`${site}/trail`, query, {}), chain: `${site}/api/v1/trail`, head: headOf(read), notes, next: next && withQuery(`${site}/trail.json`, query, { before: String(next) }),
    events: events.map(({ seq, at, subjectKind, subjectId, by, did, why, changes, hash }) => ({ seq, at, by, did, why, changes, subjectKind, subjectId, hash })),
  };
});
