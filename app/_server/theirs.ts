import { store } from '#db/connection.ts';
import type { Conflict } from '#domain/errors.ts';
import { subjectsNamed } from '#domain/trail/subject-queries.ts';
import type { Theirs } from '#ui/form-state.ts';

/** What a form shows of what somebody else gave first, and where that stands. */
export function theirsOf({ theirs: { version, ...theirs }, of }: Conflict): Theirs {
  const values = Object.entries(theirs).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value === null ? [[name, '']] : []));
  return { version: typeof version === 'number' ? version : null, values: Object.fromEntries(values), at: of && placeOf(of) };
}

function placeOf(of: NonNullable<Conflict['of']>): Theirs['at'] {
  const trail = `/trail?of=${of.kind}:${of.id}`;
  const href = subjectsNamed(store().read, [of]).get(`${of.kind} ${of.id}`)?.href ?? null;
  switch (of.kind) {
    case 'question': return { what: href?.startsWith('/predictions/') ? 'prediction' : 'question', href: href ?? `/questions/${of.id}`, trail };
    // The trail leads readers to the article; whoever decides wants the desk.
    case 'candidate': return href === null ? null : { what: 'candidate', href: `${href.replace('/articles/', '/review/')}?c=${of.id}`, trail };
    case 'feed': return { what: 'source', href: `/sources/${of.id}`, trail };
  }
}
