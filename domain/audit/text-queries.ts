import { createHash } from 'node:crypto';
import type { Inspector } from '#db/inspect.ts';
import { brokenText, type Finding } from './finding.ts';
import { titleOf } from './title-queries.ts';

/** Texts against the hashes that they came with, and quotes against the text at their place. */
export function* textFindings(db: Inspector): Generator<Finding | number> {
  yield* hashes(db, 'articles', 'select id, hash, coalesce(raw, text) from articles where text is not null');
  yield* hashes(db, 'evidence_pages', "select id, hash, text from evidence_pages where status = 'kept' and text is not null and hash is not null");
  for (const [table, places] of QUOTED) yield* quotes(db, table, places);
}

function* hashes(db: Inspector, table: string, sql: string): Generator<Finding | number> {
  for (const [id, hash, text] of db.each<[string, string, string]>(sql)) {
    yield 1;
    if (createHash('sha256').update(text).digest('hex') !== hash) yield brokenText(table, JSON.stringify([id]), 'has another text than the one that was taken in: its hash does not fit', titleOf(db, table, JSON.stringify([id])));
  }
}

const QUOTED = [
  ['forecasts', 'select article_id, id, quote_start, quote_end, quote from forecasts where quote is not null and quote_start is not null'],
  ['candidates', `select article_id, id, start, "end", case when json_valid(draft) then draft ->> 'quote' end from candidates`],
  ['aftermaths', 'select article_id, id, start, "end", quote from aftermaths where article_id is not null and start is not null'],
] as const;

// By article, so that each text is read once and one at a time.
function* quotes(db: Inspector, table: string, places: string): Generator<Finding | number> {
  let [current, text]: [string | null, string | null] = [null, null];
  for (const [articleId, id, start, end, quote] of db.each<[string, string, number, number, string]>(`${places} order by article_id`)) {
    yield 1;
    if (articleId !== current) [current, text] = [articleId, db.all<[string | null]>('select text from articles where id = ?', articleId)[0]?.[0] ?? null];
    if (text !== null && text.slice(start, end) !== quote) yield brokenText(table, JSON.stringify([id]), 'does not quote what its article says at that place', titleOf(db, table, JSON.stringify([id])));
  }
}
