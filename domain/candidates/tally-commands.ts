import { inArray } from 'drizzle-orm';
import { tallyClaims } from '#db/review-schema.ts';
import { candidates } from '#db/schema.ts';
import { nameKey } from '#domain/articles/names.ts';
import type { Tools } from '#domain/command.ts';
import { amountKey, claimSketch } from '#domain/extraction/claim-sketch.ts';
import type { Draft } from '#domain/extraction/draft.ts';

type Marks = Partial<Pick<typeof candidates.$inferInsert, 'madeBy' | 'presence' | 'readers'>>;

/** A statement takes this many rows: enough to be quick, few enough for the limit on its values. */
const ROWS = 500;

/** Stores drafts as candidates that wait, with the sketches by which their like are found. Returns their ids, in order. */
export async function addCandidates(tools: Pick<Tools, 'tx' | 'newId' | 'at'>, articleId: string, drafts: readonly Draft[], marks: Marks = {}): Promise<string[]> {
  const rows = drafts.map((draft) => ({ id: tools.newId(), articleId, start: draft.start, end: draft.end, draft, createdAt: tools.at, ...marks }));
  for (let at = 0; at < rows.length; at += ROWS) await tools.tx.insert(candidates).values(rows.slice(at, at + ROWS));
  await tallyCandidates(tools, rows);
  return rows.map((row) => row.id);
}

/** Keeps or renews the sketches of candidates. */
export async function tallyCandidates({ tx }: Pick<Tools, 'tx'>, rows: readonly { id: string; articleId: string; draft: Draft }[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS);
    await tx.delete(tallyClaims).where(inArray(tallyClaims.subjectId, some.map((row) => row.id)));
    await tx.insert(tallyClaims).values(some.map(({ id, articleId, draft: { quote, quantity, speaker } }) => ({
      subjectId: id, part: 'quote' as const, kind: 'candidate' as const, articleId,
      // The author may be told later: then the candidate is theirs without a change here.
      who: speaker.role === 'quoted' ? nameKey(speaker.name) : null, amount: amountKey(quantity), sketch: Buffer.from(claimSketch(quote)),
    })));
  }
}
