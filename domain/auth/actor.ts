import { z } from 'zod';

export const role = z.enum(['reader', 'editor', 'administrator']);
export type Role = z.infer<typeof role>;

/** What a token for programs may do, at most what its owner may. */
export const scope = z.enum(['read', 'ingest', 'review', 'resolve', 'admin']);
export type Scope = z.infer<typeof scope>;

/** Who acts: a person who signed in, a program with a person's token, whoever holds the machine's shell, or nobody known. `id` is the person's. */
export type Actor =
  | { kind: 'user'; id: string; name: string; role: Role }
  | { kind: 'token'; id: string; name: string; role: Role; tokenId: string; scopes: readonly Scope[] }
  | { kind: 'operator'; name: string }
  | { kind: 'visitor' };

/** `read`: what only those who work here see, such as what waits to be reviewed. */
export type Permission = 'anyone' | 'read' | 'ingest' | 'review' | 'resolve' | 'administer';

/** Refuses by default: a visitor may only do what anyone may. */
export function mayDo(actor: Actor, permission: Permission): boolean {
  if (permission === 'anyone') return true;
  switch (actor.kind) {
    case 'visitor': return false;
    case 'operator': return true;
    case 'user': return grants(actor.role, permission);
    case 'token': return grants(actor.role, permission) && actor.scopes.includes(permission === 'administer' ? 'admin' : permission);
  }
}

function grants(role: Role, permission: Permission): boolean {
  return role === 'administrator' || (role === 'editor' && permission !== 'administer');
}

/** The account behind an actor; null for the shell and for visitors. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'token' ? actor.id : null;
}

/** The words that stand beside a fact: who did it. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'visitor' ? 'a visitor' : actor.name;
}
