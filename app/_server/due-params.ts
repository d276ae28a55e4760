import { z } from 'zod';
import type { Day } from '#domain/articles/day.ts';
import { dueReason, SOON_DAYS } from '#domain/resolutions/due.ts';
import type { DueFilters } from '#domain/resolutions/due-queries.ts';
import { readEach, type RawParams } from './search-params.ts';
import { say } from '#words/say.ts';

const tooLong = () => say('is too long');
const shapes = {
  reason: z.enum([...dueReason.options, 'snoozed']), topic: z.string().trim().max(200, { error: tooLong }), by: z.string().trim().max(64, { error: tooLong }),
  days: z.coerce.number().int().min(0).max(3650), after: z.string().regex(/^[0-6]~\d{4}-\d{2}-\d{2}~[\w-]{1,64}$/),
};

/** The filters of the due inbox from its address. What cannot be read is left out, with a note for the reader. */
export function readDue(raw: RawParams, today: Day): { filters: DueFilters & { days: number }; notes: string[]; unread: string[] } {
  const { values: { reason, days = SOON_DAYS, ...rest }, ...told } = readEach(raw, shapes);
  return { filters: { ...rest, today, days, reason: reason === 'snoozed' ? undefined : reason, snoozed: reason === 'snoozed' }, ...told };
}
