import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Reader, Store, Writer } from '#db/connection.ts';
import { auditEvents } from '#db/schema.ts';
import { accountOf, askLeave, nameOf, type Actor, type Permission } from '#domain/auth/actor.ts';
import { FIRST_HASH, hashOf, type AuditRow, type Happening } from '#domain/audit/event.ts';
import { SEAL_VERSION } from '#domain/audit/seal.ts';
import { lastHash, nextSeq } from '#domain/audit/queries.ts';
import { Conflict } from './errors.ts';
import { readInput } from './input.ts';
import { anyMarks, forgetMarks, markAll, sealChanges, sealingDue } from './seals.ts';
import { moveTallies } from './tallies.ts';
import { say } from '#words/say.ts';

/** What a door brings: the store, who acts, and the instant at which they do. */
export type Context = { store: Store; actor: Actor; now: Date };

export type Tools = { tx: Writer; actor: Actor; now: Date; at: string; by: string; newId: () => string };

type Declared<S extends z.ZodType, R> = {
  name: string;
  permission: Permission;
  input: S;
  /** Tables whose rows another writer may have made before, such as the sign-in library: they are sealed as they are found. */
  adopts?: readonly string[] | 'all';
  run: (tools: Tools & { input: z.output<S> }) => Promise<{ result: R; happened: readonly [Happening, ...Happening[]] | 'nothing' }>;
};

export type Command<S extends z.ZodType, R> = ((context: Context, input: z.input<S>) => Promise<R>)
  & { name: string; permission: Permission; input: S };

/**
 * The one frame of every change: asks leave, parses, opens the transaction, runs, moves the standings by what changed, writes what happened to the
 * hash-chained audit trail and seals every row that changed, commits. Throws Forbidden, RuleBroken (bad input), NotFound or Conflict; nothing is kept then.
 */
export function command<S extends z.ZodType, R>(declared: Declared<S, R>): Command<S, R> {
  const perform = async (context: Context, raw: z.input<S>): Promise<R> => {
    const input = admitted(declared, context.actor, raw);
    return context.store.transaction((tx) => within(tx, declared, context, input));
  };
  Object.defineProperty(perform, 'name', { value: declared.name });
  return Object.assign(perform, { permission: declared.permission, input: declared.input }) as Command<S, R>;
}

function admitted<S extends z.ZodType, R>({ permission, input }: Declared<S, R>, actor: Actor, raw: z.input<S>): z.output<S> {
  askLeave(actor, permission);
  return readInput(input, raw);
}

async function within<S extends z.ZodType, R>(tx: Writer, { name, adopts, run }: Declared<S, R>, { store, actor, now }: Context, input: z.output<S>): Promise<R> {
  const [at, by] = [now.toISOString(), nameOf(actor)];
  forgetMarks(tx);
  const due = sealingDue(tx);
  if (due) await record(tx, store.read, SEALER, at, { name: 'sealRows', adopts: 'all' }, [{ action: 'sealed', subject: { kind: 'trail', id: SEAL_VERSION }, detail: { rows: markAll(tx), ...(due.from === null ? {} : { from: due.from }) } }]);
  const { result, happened } = await run({ tx, actor, now, at, by, newId: () => idAt(now), input }).catch(asConflict);
  await moveTallies(tx, store.read, { at, by });
  if (happened !== 'nothing') await record(tx, store.read, actor, at, { name, adopts }, happened);
  else if (anyMarks(tx)) throw new Error(`${name} changed facts and did not say what happened. Nothing was kept.`);
  return result;
}

/** Who seals what a file from before seals holds. */
const SEALER: Actor = { kind: 'operator', name: 'Hindcast' };

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
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(code)) throw new Conflict(say('Somebody was here first, with the same thing. Nothing was changed: look at what stands now.'));
  throw error;
}

let lastSeq = 0;

/** UUID version 7 (RFC 9562): ordered by time, and by a counter within this process where the time is the same. */
function idAt(now: Date): string {
  lastSeq = (lastSeq + 1) % 0x7fffffff;
  return uuidv7({ msecs: now.getTime(), seq: lastSeq });
}

/** Writes the events, each after the one before. The last holds the seals of all rows that changed. */
async function record(tx: Writer, before: Reader, actor: Actor, at: string, { name, adopts = [] }: { name: string; adopts?: readonly string[] | 'all' | undefined }, happened: readonly Happening[]): Promise<void> {
  let previousHash = (await lastHash(tx)) ?? FIRST_HASH;
  const last = nextSeq(tx) + happened.length - 1;
  const state = sealChanges(tx, before, last, adopts);
  for (const [i, { action, subject, detail }] of happened.entries()) {
    const row: AuditRow = {
      at, actorKind: actor.kind, actorId: accountOf(actor), actorName: nameOf(actor),
      command: name, action, subjectKind: subject.kind, subjectId: subject.id, detail: detail ?? {}, previousHash, state: i === happened.length - 1 ? state : null,
    };
    const hash = hashOf(row);
    await tx.insert(auditEvents).values({ ...row, seq: last - happened.length + 1 + i, actorKind: actor.kind, hash });
    previousHash = hash;
  }
}
