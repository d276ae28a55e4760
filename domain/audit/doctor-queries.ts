import type { Inspector } from '#db/inspect.ts';
import { chainFindings, type Head } from './chain-queries.ts';
import { damage, type Finding } from './finding.ts';
import { rowFindings } from './rows-queries.ts';
import { textFindings } from './text-queries.ts';

/** What doctor looks at, in order. A number is how many rows were looked at since the last. */
export type Step = { section: 'file' | 'schema' | 'trail' | 'rows' | 'texts' } | { finding: Finding } | { looked: number };
type Diagnosis = { head: Head | null; sealed: boolean };

/** Reads everything and yields what is not as it was written. Memory does not grow with the database. */
export function* examine(db: Inspector, { schema, noted }: { schema: ReadonlyMap<string, string>; noted: string | null }): Generator<Step, Diagnosis> {
  const diagnosis: Diagnosis = { head: null, sealed: true };
  yield { section: 'file' };
  yield* steps(fileFindings(db));
  yield { section: 'schema' };
  yield* steps(schemaFindings(db, schema));
  yield { section: 'trail' };
  diagnosis.head = (yield* steps(chainFindings(db, noted))) ?? null;
  const state = readable(() => db.all<[string | null]>('select state from audit_events order by seq desc limit 1')[0]);
  diagnosis.sealed = state === undefined || state[0] !== null;
  if (!diagnosis.sealed) yield { finding: { table: null, row: null, what: 'the rows of this database have no seals yet, so it cannot be told whether they were changed', todo: 'Start Hindcast once, or run any command that changes something: all is sealed as it then is' } };
  yield { section: 'rows' };
  if (diagnosis.sealed) yield* steps(rowFindings(db));
  yield { section: 'texts' };
  yield* steps(textFindings(db));
  return diagnosis;
}

function* steps<R>(findings: Generator<Finding | number, R>): Generator<Step, R | undefined> {
  try {
    for (;;) {
      const next = findings.next();
      if (next.done) return next.value;
      yield typeof next.value === 'number' ? { looked: next.value } : { finding: next.value };
    }
  } catch (error) {
    yield { finding: damage(`a part of the database cannot be read (${error instanceof Error ? error.message : String(error)})`) };
    return undefined;
  }
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function* fileFindings(db: Inspector): Generator<Finding> {
  for (const [words] of db.all<[string]>('pragma integrity_check(100)')) if (words !== 'ok') yield damage(`the file is damaged (${words})`);
  for (const [table, row, parent] of db.each<[string, number | null, string]>('pragma foreign_key_check')) yield damage(`row ${row ?? ''} points to a row of ${parent} that is not there`, table);
}

/** What SQLite makes by itself: counters and statistics. */
const OF_SQLITE = /^table sqlite_(sequence|stat[1-4])$/;

/** Tables, indexes and triggers against those that a new database of this version has. */
function* schemaFindings(db: Inspector, schema: ReadonlyMap<string, string>): Generator<Finding> {
  const kept = new Map(db.all<[string, string]>("select type || ' ' || name, sql from sqlite_master where sql is not null"));
  for (const [name, sql] of schema) {
    if (kept.get(name) === sql) continue;
    yield { table: null, row: null, what: `“${name}” of the database ${kept.has(name) ? 'is not as Hindcast makes it' : 'is missing'}`, todo: name.includes('_no_') ? 'Without it the database does not refuse a change of facts. Bring the file back from a copy' : 'Bring the file back from a copy' };
  }
  for (const name of kept.keys()) if (!schema.has(name) && !OF_SQLITE.test(name)) yield { table: null, row: null, what: `“${name}” was added to the database by other means`, todo: `Look at what it does (select sql from sqlite_master where name = '${name.slice(name.indexOf(' ') + 1)}'), and drop it` };
}
