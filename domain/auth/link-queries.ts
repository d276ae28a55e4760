import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { oneTimeLinks } from '#db/accounts-schema.ts';
import { user } from '#db/auth-schema.ts';
import type { Role } from './actor.ts';
import { joined, say } from '#words/say.ts';

type Found = { ok: true; link: { id: string; role: Role | null; userId: string | null; name: string | null } } | { ok: false; used: boolean; message: string };

/** The link with this hash, if it still opens at this instant; else why not, in words. */
export async function openLink(db: Reader, kind: 'invitation' | 'reset', hash: string, at: string): Promise<Found> {
  const [link] = await db.select({ id: oneTimeLinks.id, role: oneTimeLinks.role, userId: oneTimeLinks.userId, name: user.name, usedAt: oneTimeLinks.usedAt, revokedAt: oneTimeLinks.revokedAt, expiresAt: oneTimeLinks.expiresAt, disabledAt: user.disabledAt })
    .from(oneTimeLinks).leftJoin(user, eq(user.id, oneTimeLinks.userId))
    .where(and(eq(oneTimeLinks.kind, kind), eq(oneTimeLinks.hash, hash)));
  const refuse = (words: string, used = false): Found => ({ ok: false, used, message: joined(words, say('Ask an administrator for a new one. Nothing was changed.')) });
  if (!link) return refuse(say('This link is not one of ours, or is incomplete.'));
  if (link.usedAt) return refuse(say('This link was used already.'), true);
  if (link.revokedAt || link.disabledAt) return refuse(say('This link was taken back.'));
  if (link.expiresAt <= at) return refuse(say('This link is too old.'));
  return { ok: true, link };
}

/** Invitations that still wait for somebody, the newest first. */
export async function openInvitations(db: Reader, at: string) {
  return db.select({ id: oneTimeLinks.id, role: oneTimeLinks.role, note: oneTimeLinks.note, createdAt: oneTimeLinks.createdAt, createdBy: oneTimeLinks.createdBy, expiresAt: oneTimeLinks.expiresAt })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.revokedAt), gt(oneTimeLinks.expiresAt, at)))
    .orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id));
}
