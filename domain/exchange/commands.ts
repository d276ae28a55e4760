import { z } from 'zod';
import { settings } from '#db/schema.ts';
import { command } from '#domain/command.ts';
import { RECORD, RECORD_LOADED } from './entry.ts';

/** Marks the record as wholly loaded, so that a start does not bring back what an administrator took out. */
export const finishRecord = command({
  name: 'finishRecord',
  permission: 'administer',
  input: z.strictObject({ predictions: z.number().int() }),
  async run({ tx, at, input }) {
    await tx.insert(settings).values({ key: RECORD_LOADED, value: at }).onConflictDoUpdate({ target: settings.key, set: { value: at } });
    return { result: {}, happened: [{ action: 'loaded', subject: { kind: 'collection', id: RECORD }, detail: input }] };
  },
});
