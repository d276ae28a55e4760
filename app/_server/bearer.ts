import { store } from '#db/connection.ts';
import { tokenHolder } from '#domain/auth/account-queries.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { noteTokenUse } from '#domain/auth/token-commands.ts';
import { holdsApiToken } from '#domain/auth/token.ts';

/** The token in `Authorization: Bearer …`; null when that header says something else or nothing. */
export function bearerOf(headers: Headers): string | null {
  const found = /^bearer(?:\s+(.*))?$/i.exec(headers.get('authorization')?.trim() ?? '');
  return found && (found[1] ?? '');
}

/** A token that was put into an address has been written into logs and histories on its way. */
export const tokenInAddress = (url: string): boolean => holdsApiToken(new URL(url).search);

/** Who acts with this token, and notes the day; null when it opens nothing. */
export async function actorWith(token: string, now: Date): Promise<Actor | null> {
  const holder = await tokenHolder(store().read, token, now.toISOString());
  if (!holder) return null;
  const { actor, lastUsedOn } = holder;
  if (lastUsedOn !== now.toISOString().slice(0, 10)) await noteTokenUse({ store: store(), actor, now }, { tokenId: actor.tokenId });
  return actor;
}
