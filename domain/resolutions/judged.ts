import { sameJudge, type Judgement } from './judges.ts';

type Row = Judgement & { id: string; supersedes: string; outcome: string; proposed: string | null; share: number | null; value: unknown; annulReason: string | null; recordedAt: string; note: string | null };
/** Whose judgement a settled dispute left standing, in their words, and how it was settled. */
export type Judged = { by: string; at: string; note: string | null; how: 'taken back' | 'gave way' | 'settled' };

/** What stands after a dispute is somebody's judgement from before it, with the dispute settled; null for any other decision. */
export function judgedBefore(row: Row, rows: ReadonlyMap<string, Row>): Judged | null {
  const dispute = rows.get(row.supersedes);
  const first = dispute?.outcome === 'disputed' ? rows.get(dispute.supersedes) : undefined;
  if (!dispute || !first || row.outcome === 'reopened') return null;
  const how = sameJudge(dispute, row) ? 'taken back' : sameJudge(first, row) ? 'gave way' : 'settled';
  const alike = (one: Row, outcome: string | null) => outcome === row.outcome && one.share === row.share && JSON.stringify(one.value) === JSON.stringify(row.value) && one.annulReason === row.annulReason;
  const stands = how === 'taken back' || (how === 'settled' && alike(first, first.outcome)) ? first : alike(dispute, dispute.proposed) ? dispute : null;
  if (!stands) return null;
  const before = judgedBefore(stands, rows);
  return { by: before?.by ?? stands.recordedBy, at: before?.at ?? stands.recordedAt, note: before ? before.note : stands.note, how };
}
