import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Sight } from './sight.ts';
import { belonging, subjectsNamed } from './subject-queries.ts';
import { tell, type KeptEvent, type Told } from './telling.ts';
import { VERBS, verbOf, type Detail } from './verbs.ts';
import { say } from '#words/say.ts';

export type Subject = { kind: string; id: string };
/** What narrows the trail: whose doing (a part of the name), what kind of thing, which action, which days (UTC), everything that belongs to one thing, and events before a number. */
export type TrailFilters = { by?: string | undefined; kind?: string | undefined; action?: string | undefined; from?: Day | undefined; to?: Day | undefined; of?: Subject | undefined; before?: number | undefined };

type Row = [number, string, string, string, string, string, string, string, string, string];

/** Events, newest first, as somebody with this sight may read them; `next` is the number before which the next page begins. */
export function trail(db: Reader, sight: Sight, filters: TrailFilters = {}, most = 50): { events: Told[]; next: number | null } {
  const columns = sql`e.seq, e.at, e.actor_kind, e.actor_name, e.command, e.action, e.subject_kind, e.subject_id, e.detail, e.hash`;
  const rows = db.values<Row>(filters.of
    ? sql`with belonging(kind, id) as materialized (${belonging(filters.of)}) select ${columns} from belonging b join audit_events e on e.subject_kind = b.kind and e.subject_id = b.id where ${narrowed(sight, filters)} order by e.seq desc limit ${most + 1}`
    : sql`select ${columns} from audit_events e where ${narrowed(sight, filters)} order by e.seq desc limit ${most + 1}`);
  const kept = rows.slice(0, most).map(([seq, at, actorKind, actorName, command, action, subjectKind, subjectId, detail, hash]): KeptEvent => ({ seq, at, actorKind, actorName, command, action, subjectKind, subjectId, detail: JSON.parse(detail) as Detail, hash }));
  return { events: told(db, kept), next: rows.length > most ? kept.at(-1)!.seq : null };
}

function narrowed(sight: Sight, { by, kind, action, from, to, before }: TrailFilters): SQL {
  const verb = kind && action ? verbOf(kind, action) : null;
  const conditions = [
    // The unary plus: newest events first, and no index that would sort all of a kind.
    sight && sql`+e.subject_kind in (select value from json_each(${JSON.stringify(sight)}))`,
    before !== undefined && sql`e.seq < ${before}`,
    // “The command line” is told of under the name of “command line”.
    by && sql`instr(lower(e.actor_name), lower(${by === say('The command line') ? 'command line' : by.replace(/^the /i, '')})) > 0`,
    kind && sql`+e.subject_kind = ${kind}`,
    action && (verb?.open ? sql`substr(e.action, 1, ${action.length}) = ${action}` : sql`e.action = ${action}`),
    from && sql`e.at >= ${from}`,
    to && sql`e.at < ${`${to}T~`}`,
  ].filter((one) => typeof one === 'object' && one !== null);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Ids in a change that stand for a question: of the condition that it waits for. */
function told(db: Reader, events: readonly KeptEvent[]): Told[] {
  const conditions = events.flatMap(({ action, detail }) => (action.endsWith(' condition') ? [detail.before, detail.after] : []).flatMap((side) => (typeof side === 'object' && side !== null && 'condition' in side && typeof side.condition === 'string' ? [side.condition] : [])));
  const named = subjectsNamed(db, [...events.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })), ...conditions.map((id) => ({ kind: 'question', id }))]);
  return events.map((event) => tell(event, named.get(`${event.subjectKind} ${event.subjectId}`) ?? null, (id) => (conditions.includes(id) ? named.get(`question ${id}`)?.words ?? null : null)));
}

/** What belongs to one thing, oldest first: its newest events, and whether there are older ones. */
export function timelineOf(db: Reader, sight: Sight, of: Subject, most: number): { events: Told[]; more: boolean } {
  const { events, next } = trail(db, sight, { of }, most);
  return { events: events.reverse(), more: next !== null };
}

/** The kind of the thing with this id, by what the trail tells of it. */
export function subjectWithId(db: Reader, id: string): Subject | null {
  const [kind] = db.values<[string]>(sql`select subject_kind from audit_events where subject_kind in (select value from json_each(${JSON.stringify(Object.keys(VERBS))})) and subject_id = ${id} order by seq limit 1`)[0] ?? [];
  return kind ? { kind, id } : null;
}

/** The last event: whoever notes its hash down can tell later whether the trail before it still stands. */
export function headOf(db: Reader): { seq: number; hash: string } | null {
  const [row] = db.values<[number, string]>(sql`select seq, hash from audit_events order by seq desc limit 1`);
  return row ? { seq: row[0], hash: row[1] } : null;
}

export type PublicEvent = { seq: number; previousHash: string; hash: string } & ({ hidden: true } | { at: string; actorKind: string; actorId: string | null; actorName: string; command: string; action: string; subjectKind: string; subjectId: string; detail: Detail; state: string | null });

/** Events after a number, oldest first, with all that their hashes are made of; of those that this sight does not see, only their place in the chain. */
export function chainAfter(db: Reader, sight: Sight, after: number, most: number): PublicEvent[] {
  const rows = db.values<[number, string, string, string, string | null, string, string, string, string, string, string, string | null, string]>(sql`
    select seq, previous_hash, at, actor_kind, actor_id, actor_name, command, action, subject_kind, subject_id, detail, state, hash from audit_events where seq > ${after} order by seq limit ${most}`);
  return rows.map(([seq, previousHash, at, actorKind, actorId, actorName, command, action, subjectKind, subjectId, detail, state, hash]) => (sight !== null && !sight.includes(subjectKind)
    ? { seq, hidden: true, previousHash, hash }
    : { seq, at, actorKind, actorId, actorName, command, action, subjectKind, subjectId, detail: JSON.parse(detail) as Detail, previousHash, state, hash }));
}
