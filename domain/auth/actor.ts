import { z } from 'zod';

export const role = z.enum(['reader', 'editor', 'administrator']);
export type Role = z.infer<typeof role>;

/** Who acts: a person who signed in, whoever holds the machine's shell, or nobody known. */
export type Actor =
  | { kind: 'user'; id: string; name: string; role: Role }
  | { kind: 'operator'; name: string }
  | { kind: 'visitor' };

export type Permission = 'anyone' | 'ingest' | 'review' | 'resolve' | 'administer';

/** Refuses by default: a visitor may only do what anyone may. */
export function mayDo(actor: Actor, permission: Permission): boolean {
  if (permission === 'anyone') return true;
  switch (actor.kind) {
    case 'visitor': return false;
    case 'operator': return true;
    case 'user': return actor.role === 'administrator' || (actor.role === 'editor' && permission !== 'administer');
  }
}

/** The words that stand beside a fact: who did it. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'visitor' ? 'a visitor' : actor.name;
}
