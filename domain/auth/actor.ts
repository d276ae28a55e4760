import { z } from 'zod';
import { Forbidden } from '#domain/errors.ts';
import { say, sentences } from '#words/say.ts';

export const role = z.enum(['reader', 'editor', 'administrator']);
export type Role = z.infer<typeof role>;

/** Roles as words within a sentence. */
export const roles = sentences({ reader: 'reader', editor: 'editor', administrator: 'administrator' });

/** What a token for programs may do, at most what its owner may. */
export const scope = z.enum(['read', 'ingest', 'review', 'resolve', 'admin']);
export type Scope = z.infer<typeof scope>;

/** Scopes as words: in Chinese with the name that programs know. */
export const scopeWords = sentences({ read: 'read', ingest: 'ingest', review: 'review', resolve: 'resolve', admin: 'admin' }) satisfies Record<Scope, string>;

/** Who acts: a person who signed in, a program with a person's token, whoever holds the machine's shell, or nobody known. `id` is the person's. */
export type Actor =
  | { kind: 'user'; id: string; name: string; role: Role }
  | { kind: 'token'; id: string; name: string; role: Role; tokenId: string; scopes: readonly Scope[] }
  | { kind: 'operator'; name: string }
  | { kind: 'visitor' };

/**
 * `own`: what people do with their own account, such as a new password: signed in themselves, never by a token.
 * `read`: what only those who work here see, such as what waits to be reviewed.
 */
export type Permission = 'anyone' | 'own' | 'read' | 'ingest' | 'review' | 'resolve' | 'administer';

/** Refuses by default: a visitor may only do what anyone may. */
export function mayDo(actor: Actor, permission: Permission): boolean {
  if (permission === 'anyone') return true;
  switch (actor.kind) {
    case 'visitor': return false;
    case 'operator': return true;
    case 'user': return permission === 'own' || grants(actor.role, permission);
    case 'token': return permission !== 'own' && grants(actor.role, permission) && actor.scopes.includes(permission === 'administer' ? 'admin' : permission);
  }
}

function grants(role: Role, permission: Permission): boolean {
  return role === 'administrator' || (role === 'editor' && permission !== 'administer');
}

/** Editors and administrators, in person or by a token of whatever scope, and the shell. */
export function worksHere(actor: Actor): boolean {
  return actor.kind === 'operator' || (actor.kind !== 'visitor' && grants(actor.role, 'read'));
}

/** The scopes that a token of somebody with this role may have. */
export function scopesOf(role: Role): Scope[] {
  return scope.options.filter((one) => grants(role, one === 'admin' ? 'administer' : one));
}

/** What is said to somebody who may not do what they asked for. */
export function refusal(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor': return say('Sign in first: only editors can do this. Nothing was changed.');
    case 'token': return say('This token may not do this: it lacks the scope, or its owner the role. Nothing was changed.');
    default: return say('Your account may not do this. Nothing was changed.');
  }
}

/** Throws Forbidden unless the actor may. Commands ask by themselves; this is for what is done for somebody before one, such as fetching a page. */
export function askLeave(actor: Actor, permission: Permission): void {
  if (!mayDo(actor, permission)) throw new Forbidden(refusal(actor));
}

/** The account behind an actor; null for the shell and for visitors. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'token' ? actor.id : null;
}

/** The words that stand beside a fact: who did it. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'visitor' ? 'a visitor' : actor.name;
}
