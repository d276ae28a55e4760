import { headers } from 'next/headers';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { role, type Actor } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { auth } from './auth.ts';

/** Who asks: from the session cookie, or a visitor. Once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const found = await auth().api.getSession({ headers: await headers() });
  if (!found) return { kind: 'visitor' };
  return { kind: 'user', id: found.user.id, name: found.user.name, role: role.parse(found.user.role) };
});

/** What a command needs from a door. */
export async function context(): Promise<Context> {
  return { store: store(), actor: await currentActor(), now: new Date() };
}
