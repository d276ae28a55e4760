import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Reader, Store, Writer } from '#db/connection.ts';
import { auditEvents } from '#db/schema.ts';
import { accountOf, mayDo, nameOf, type Actor, type Permission } from '#domain/auth/actor.ts';
import { FIRST_HASH, hashOf, type AuditRow, type Happening } from '#domain/audit/event.ts';
import { lastHash } from '#domain/audit/queries.ts';
import { Conflict, Forbidden, RuleBroken } from './errors.ts';
import { moveTallies } from './tallies.ts';

/** What a door brings: the store, who acts, and the instant at which they do. */
export type Context = { store: Store; actor: Actor; now: Date };

export type Tools = { tx: Writer; actor: Actor; now: Date; at: string; by: string; newId: () => string };

type Declared<S extends z.ZodType, R> = {
  name: string;
  permission: Permission;
  input: S;
  run: (tools: Tools & { input: z.output<S> }) => Promise<{ result: R; happened: readonly [Happening, ...Happening[]] | 'nothing' }>;
};

export type Command<S extends z.ZodType, R> = ((context: Context, input: z.input<S>) => Promise<R>)
  & { name: string; permission: Permission; input: S };

/**
 * The one frame of every change: asks leave, parses, opens the transaction, runs, writes what happened to the
 * hash-chained audit trail, moves the standings by what changed, commits. Throws Forbidden, RuleBroken (bad input), NotFound or Conflict; nothing is kept then.
 */
export function command<S extends z.ZodType, R>(declared: Declared<S, R>): Command<S, R> {
  const perform = async ({ store, actor, now }: Context, raw: z.input<S>): Promise<R> => {
    if (!mayDo(actor, declared.permission)) {
      throw new Forbidden(actor.kind === 'visitor' ? 'Sign in first: only editors can do this. Nothing was changed.' : 'Your account may not do this. Nothing was changed.');
    }
    const parsed = declared.input.safeParse(raw);
    if (!parsed.success) throw brokenInput(parsed.error);
    const at = now.toISOString();
    return store.transaction(async (tx) => {
      const newId = () => idAt(now);
      const { result, happened } = await declared.run({ tx, actor, now, at, by: nameOf(actor), newId, input: parsed.data }).catch(asConflict);
      if (happened !== 'nothing') await record(tx, actor, at, declared.name, happened);
      await moveTallies(tx, store.read, { at, by: nameOf(actor) });
      return result;
    });
  };
  Object.defineProperty(perform, 'name', { value: declared.name });
  return Object.assign(perform, { permission: declared.permission, input: declared.input }) as Command<S, R>;
}

/** Ends a rehearsal, so that its transaction is taken back. */
class Rehearsed extends Error {}

/** Runs a command to its end, standings included, looks at what there would be, and takes everything back. Throws what the command throws. */
export async function rehearse<S extends z.ZodType, R, L>(perform: Command<S, R>, context: Context, input: z.input<S>, look: (tx: Reader) => Promise<L>): Promise<L> {
  let seen: { it: L } | undefined;
  const transaction: Store['transaction'] = (work) => context.store.transaction(async (tx) => {
    await work(tx);
    seen = { it: await look(tx) };
    throw new Rehearsed();
  });
  await perform({ ...context, store: { ...context.store, transaction } }, input).catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  return seen!.it;
}

/** What only the database can see (two writers, one unique place) is a conflict too, not a fault. */
function asConflict(error: unknown): never {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(code)) throw new Conflict('Somebody was here first, with the same thing. Nothing was changed: look at what stands now.');
  throw error;
}

let lastSeq = 0;

/** UUID version 7 (RFC 9562): ordered by time, and by a counter within this process where the time is the same. */
function idAt(now: Date): string {
  lastSeq = (lastSeq + 1) % 0x7fffffff;
  return uuidv7({ msecs: now.getTime(), seq: lastSeq });
}

async function record(tx: Writer, actor: Actor, at: string, name: string, happened: readonly Happening[]): Promise<void> {
  let previousHash = (await lastHash(tx)) ?? FIRST_HASH;
  for (const { action, subject, detail } of happened) {
    const row: AuditRow = {
      at, actorKind: actor.kind, actorId: accountOf(actor), actorName: nameOf(actor),
      command: name, action, subjectKind: subject.kind, subjectId: subject.id, detail: detail ?? {}, previousHash, state: null,
    };
    const hash = hashOf(row);
    await tx.insert(auditEvents).values({ ...row, actorKind: actor.kind, hash });
    previousHash = hash;
  }
}

/** Every broken entry by its path. Of a union, the shape that was plainly meant: the one with the fewest strangers in it. */
function brokenInput(error: z.ZodError): RuleBroken {
  const fields: Record<string, string> = {};
  for (const { path, message } of flatten(error.issues)) fields[path.join('.') || 'form'] ??= message;
  const names = Object.keys(fields);
  return new RuleBroken(`Please check ${names.length === 1 ? 'this entry' : 'these entries'}: ${names.join(', ')}. Nothing was changed.`, fields);
}

type Issue = z.core.$ZodIssue;

function flatten(issues: readonly Issue[]): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const strangers = (branch: readonly Issue[]) => branch.filter(({ code }) => code === 'unrecognized_keys').length;
    const meant = [...issue.errors].sort((a, b) => strangers(a) - strangers(b))[0]!;
    return flatten(meant).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}
