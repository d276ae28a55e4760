import { redirect } from 'next/navigation';
import { mayDo, type Actor, type Permission } from '#domain/auth/actor.ts';
import { currentActor } from './session.ts';

/** For pages that only lead to a change: whoever may not make it is sent to sign in. The command itself asks again. */
export async function needPermission(permission: Permission, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (!mayDo(actor, permission)) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
