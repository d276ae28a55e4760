import { nameOf } from '#domain/auth/actor.ts';
import { look } from '#app/_server/route.ts';

/** Who asks, and what a token may do. */
export const GET = look('read', async ({ actor }) => ({
  name: nameOf(actor), kind: actor.kind, ...('role' in actor ? { role: actor.role } : {}), ...(actor.kind === 'token' ? { scopes: actor.scopes } : {}),
}));
