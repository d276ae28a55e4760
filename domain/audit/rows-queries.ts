import type { Inspector } from '#db/inspect.ts';
import { alteredRow, damage, type Finding } from './finding.ts';
import { rowHash } from './seal.ts';
import { columnsSql, keySql, matchSql, shapeOf, type SealShape } from './seal-queries.ts';
import { DERIVED_SETTINGS, SEALED_TABLES } from './tables.ts';
import { titleOf } from './title-queries.ts';

/** Every row of facts against its seal: changed, added and deleted ones. */
export function* rowFindings(db: Inspector): Generator<Finding | number> {
  for (const table of SEALED_TABLES) {
    try {
      const shape = shapeOf(table, db.all<[string, number]>('select name, pk from pragma_table_info(?) order by name', table));
      yield* changedOrAdded(db, shape);
      yield* deleted(db, shape);
    } catch (error) {
      yield damage(`cannot be read to its end (${error instanceof Error ? error.message : String(error)})`, table);
    }
  }
}

function* changedOrAdded(db: Inspector, shape: SealShape): Generator<Finding | number> {
  const { table, columns } = shape;
  const key = keySql(shape, 'x');
  const seal = `(select l.hash from seal_log l where l.table_name = ? and l.row_key = ${key} order by l.n desc limit 1)`;
  // "not indexed": what is checked is the table itself, and not a copy of some columns in an index.
  for (const [row, sealed, ...values] of db.each<[string, string | null, ...unknown[]]>(`select ${key}, ${seal}, ${columnsSql(shape, 'x')} from "${table}" x not indexed`, table)) {
    yield 1;
    if (sealed !== null && rowHash(table, row, columns, values) === sealed) continue;
    if (sealed === null && table === 'settings' && DERIVED_SETTINGS.includes(String(JSON.parse(row)[0]))) continue;
    yield alteredRow(table, row, sealed === null ? 'added' : 'changed', titleOf(db, table, row));
  }
}

function* deleted(db: Inspector, shape: SealShape): Generator<Finding> {
  const { table } = shape;
  const gone = db.each<[string]>(`select s.row_key from (select row_key, hash, max(n) from seal_log where table_name = ? group by row_key) s
    where s.hash is not null and not exists (select 1 from "${table}" x where ${matchSql(shape, 'x', 's.row_key')})`, table);
  for (const [key] of gone) yield alteredRow(table, key, 'deleted', lastTold(db, key));
}

/** Of a row that is gone, what the trail told of it last. */
function lastTold(db: Inspector, key: string): string | null {
  const [found] = db.all<[string, string, string]>('select action, actor_name, at from audit_events where subject_id = ? order by seq desc limit 1', String((JSON.parse(key) as unknown[])[0]));
  return found ? `last told of: ${found[0]} by ${found[1]}, ${found[2].slice(0, 10)}` : null;
}
