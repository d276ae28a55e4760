import { z } from 'zod';
import { sealTouched } from '#db/schema.ts';
import { command } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { rowHash } from './seal.ts';
import { changedRows, sealShapes } from './seal-queries.ts';
import { PRIVATE_TABLES, SEALED_TABLES } from './tables.ts';
import { say } from '#words/say.ts';

const rowKey = z.string().refine((text) => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}, { error: () => say('is the key as “hindcast doctor” prints it, such as ["0192…"]') });

/** Keeps a row as it is, though other means than Hindcast changed, added or deleted it: seals it anew, and says so in the trail for good. */
export const acceptRow = command({
  name: 'acceptRow',
  permission: 'administer',
  input: z.strictObject({ table: z.enum(SEALED_TABLES as [string, ...string[]]), row: rowKey, why: z.string().trim().min(1, { error: () => say('is empty: say why it is right as it is') }).max(2000) }),
  adopts: 'all',
  async run({ tx, input: { table, row, why } }) {
    await tx.insert(sealTouched).values({ tableName: table, rowKey: row, fresh: false });
    const shape = sealShapes(tx, [table])[0]!;
    const { sealed, values } = changedRows(tx, shape, '', 1)[0]!;
    const hash = values && rowHash(table, row, shape.columns, values);
    if (sealed === null && hash === null) throw new NotFound(say('“{table}” has no row {row}, and never had. Nothing was changed.', { table, row }));
    if (sealed === hash) throw new RuleBroken(say('This row is as it was written: there is nothing to accept. Nothing was changed.'));
    return { result: {}, happened: [{ action: 'accepted', subject: { kind: PRIVATE_TABLES.includes(table) ? 'private row' : 'row', id: `${table} ${row}` }, detail: { why, found: sealed === null ? 'added' : hash === null ? 'deleted' : 'changed' } }] };
  },
});
