import type { Inspector } from '#db/inspect.ts';
import { FIRST_HASH, hashOf } from './event.ts';
import { brokenTrail, type Finding } from './finding.ts';
import { SealDigest } from './seal.ts';

type EventRow = [number, string, string, string | null, string, string, string, string, string, string, string, string | null, string];
type Line = [n: number, seq: number, table: string, key: string, hash: string | null];

/** The last event of the trail: whoever notes its hash down can tell later whether what was before is still there. */
export type Head = { events: number; hash: string };

/** Follows the trail from the first event to the last: every hash, every link, the seals that each event holds, and the end. */
export function* chainFindings(db: Inspector, noted: string | null): Generator<Finding | number, Head> {
  const lines = db.each<Line>('select n, seq, table_name, row_key, hash from seal_log order by n');
  let line = lines.next();
  let head: Head = { events: 0, hash: FIRST_HASH };
  let [isNoted, last] = [noted === null, 0];
  for (const row of db.each<EventRow>('select seq, at, actor_kind, actor_id, actor_name, command, action, subject_kind, subject_id, detail, previous_hash, state, hash from audit_events order by seq')) {
    const [seq, , , , , , , , , , previousHash, state, hash] = row;
    if (seq !== last + 1) yield brokenTrail(seq === last + 2 ? `event ${last + 1} is missing` : `events ${last + 1} to ${seq - 1} are missing`);
    else if (previousHash !== head.hash) yield brokenTrail('does not follow from the event before it', String(seq));
    if (!isWhole(row)) yield brokenTrail('was changed by other means than Hindcast', String(seq));
    const digest = new SealDigest();
    for (; !line.done && line.value[1] <= seq; line = lines.next()) {
      const [n, of, table, key, sealed] = line.value;
      if (of !== seq || state === null) yield { table: 'seal_log', row: String(n), what: `is a seal of ${table} ${key} that no event tells of` };
      else digest.add({ table, key, hash: sealed });
    }
    if (state !== null && afterVersion(state) !== afterVersion(digest.state())) yield brokenTrail('tells of other seals than those that are kept with it: seals were changed, added or taken out', String(seq));
    isNoted ||= hash === noted;
    head = { events: seq, hash };
    last = seq;
    yield 1;
  }
  for (; !line.done; line = lines.next()) yield { table: 'seal_log', row: String(line.value[0]), what: `is a seal of ${line.value[2]} ${line.value[3]} that no event tells of` };
  yield* endFindings(db, last);
  if (!isNoted) yield brokenTrail(`no event has the hash ${noted}: the trail was rewritten after it was noted down, or it is of another database`);
  return head;
}

function isWhole([, at, actorKind, actorId, actorName, command, action, subjectKind, subjectId, detail, previousHash, state, hash]: EventRow): boolean {
  try {
    const parsed = JSON.parse(detail) as Record<string, unknown>;
    // The hash is of what the detail says; how it is written must be as it was, too.
    return JSON.stringify(parsed) === detail && hashOf({ at, actorKind, actorId, actorName, command, action, subjectKind, subjectId, detail: parsed, previousHash, state }) === hash;
  } catch {
    return false;
  }
}

const afterVersion = (state: string): string => state.slice(state.indexOf(':'));

/** Numbers are never used twice: the database remembers how many were given out. */
function* endFindings(db: Inspector, last: number): Generator<Finding> {
  const [given] = db.all<[number]>("select seq from sqlite_sequence where name = 'audit_events'")[0] ?? [0];
  if (given > last) yield brokenTrail(`the trail ends at event ${last}, but ${given} were written: the end was cut off`);
  else if (given < last) yield brokenTrail(`the trail has ${last} events, but the database gave out only ${given} numbers: events were added by other means`);
  const [[kept = 0] = []] = db.all<[number | null]>('select max(n) from seal_log');
  const [lines] = db.all<[number]>("select seq from sqlite_sequence where name = 'seal_log'")[0] ?? [0];
  if (lines !== (kept ?? 0)) yield { table: 'seal_log', row: null, what: `ends at ${kept ?? 0}, but ${lines} seals were written` };
}
