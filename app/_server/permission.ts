import { Forbidden } from '#domain/errors.ts';
import { askLeave, mayDo, refusal, worksHere, type Actor, type Permission } from '#domain/auth/actor.ts';
import { leadTo } from '#app/_server/lead.ts';
import { currentActor } from './session.ts';

/** For pages that only lead to a change: whoever may not make it is sent to sign in, which says so. The command itself asks again. */
export async function needPermission(permission: Permission, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (!mayDo(actor, permission)) leadTo(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}

/** What every form and every route asks before it reads what was sent. Where no permission is named, whoever does not work here is refused. */
export function needLeave(actor: Actor, permission: Permission | undefined): void {
  if (permission) askLeave(actor, permission);
  else if (!worksHere(actor)) throw new Forbidden(refusal(actor));
}
