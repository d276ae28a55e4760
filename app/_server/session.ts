import { headers } from 'next/headers';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { role, type Actor } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { auth } from './auth.ts';
import { bearerOf } from './bearer.ts';

/** The session that a page or a form comes from; null for visitors. Once a request. A request with a token is no session's, whatever cookies it brings. */
export const currentSession = cache(async (): Promise<{ id: string; actor: Extract<Actor, { kind: 'user' }> } | null> => {
  const given = await headers();
  if (bearerOf(given) !== null) return null;
  const found = await auth().api.getSession({ headers: given });
  if (!found || found.user.disabledAt) return null;
  return { id: found.session.id, actor: { kind: 'user', id: found.user.id, name: found.user.name, role: role.parse(found.user.role) } };
});

/** Who asks: from the session cookie, or a visitor. */
export async function currentActor(): Promise<Actor> {
  return (await currentSession())?.actor ?? { kind: 'visitor' };
}

/** What a command needs from a door. */
export async function context(): Promise<Context> {
  return { store: store(), actor: await currentActor(), now: new Date() };
}
