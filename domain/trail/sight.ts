import { mayDo, type Actor } from '#domain/auth/actor.ts';

/** What anybody may read of, what only those who work here, and whose address may hold a secret. */
const PUBLIC = ['prediction', 'question', 'candidate', 'article', 'forecaster', 'collection', 'standings', 'tallies', 'trail', 'row'];
const DESK = [...PUBLIC, 'feed', 'batch'];

/** The kinds of things of which somebody sees what happened; null for all. A kind that is named nowhere, such as an account, only administrators see. */
export type Sight = readonly string[] | null;

export function sightOf(actor: Actor): Sight {
  if (mayDo(actor, 'administer')) return null;
  return mayDo(actor, 'read') ? DESK : PUBLIC;
}
