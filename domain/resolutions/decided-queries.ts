import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { evidence, resolutionEvidence, resolutions } from '#db/schema.ts';
import type { Day, Precision } from '#domain/articles/day.ts';
import type { Quality } from './resolution.ts';

/** What a decision rests on first, and how much more it names. */
export type Behind = { id: string; url: string; publisher: string; day: Day | null; dayPrecision: Precision | null; note: string; quality: Quality; more: number };

/** The evidence behind decisions, by decision. One statement. */
export function evidenceBehind(db: Reader, resolutionIds: readonly string[]): Map<string, Behind> {
  const rows = db.all<Behind & { decision: string }>(sql`select r.id as decision, e.id, e.url, e.publisher, e.day, e.day_precision as dayPrecision, e.note, e.quality,
      (select count(*) from ${resolutionEvidence} c where c.resolution_id = r.id and c.evidence_id <> e.id) as more
    from ${resolutions} r join ${evidence} e on e.id = r.evidence_id where r.id in (select value from json_each(${JSON.stringify(resolutionIds)}))`);
  return new Map(rows.map(({ decision, ...behind }) => [decision, behind]));
}
