import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyForecasters, tallyTitles } from '#db/list-schema.ts';
import { articles, forecasters, forecasts, withdrawals } from '#db/schema.ts';
import type { Phrase } from '#domain/articles/search.ts';
import { factsOf } from '#domain/articles/queries.ts';
import { cardsOf } from './card-queries.ts';
import { namesOf } from './listed-queries.ts';
import { matchOf, wantedIn, type Index } from './match-queries.ts';
import { whole } from './row-queries.ts';
import type { Count } from './place-queries.ts';

/** `best`: what the claim or the title says before what stands elsewhere, and then the latest; `day`: the latest first. */
export type Order = 'best' | 'day';
/** Where a page of results goes on: how good its last row was, and its number. */
export type ResultPlace = { tier: number; n: number };
type Asked = { q: string; order: Order; after?: ResultPlace | undefined; limit: number };
type Found<Row> = { rows: Row[]; phrases: Phrase[]; next: ResultPlace | null };

/** Counted no further than this: a page of results asks how many, not which. */
const COUNTED = 1000;
/** So many forecasters of a name are put in order by how much they said. */
const NAMESAKES = 500;

/** How many of each kind a search finds. Three to six statements. */
export function searchCounts(db: Reader, q: string): Record<'predictions' | 'forecasters' | 'articles', Count> {
  const counted = (index: Index): Count => {
    const phrases = wantedIn(db, index, q);
    if (!phrases) return { n: 0, more: false };
    const name = sql.raw(index);
    const [[n]] = db.values(sql`select count(*) from (select 1 from ${name} where ${name} match ${matchOf(phrases)} limit ${COUNTED + 1})`) as [[number]];
    return n > COUNTED ? { n: COUNTED, more: true } : { n, more: false };
  };
  return { predictions: counted('tally_words'), forecasters: counted('tally_name_words'), articles: counted('tally_title_words') };
}

export function searchPredictions(db: Reader, asked: Asked) {
  const found = numbersFound(db, 'tally_words', asked);
  return { ...found, rows: cardsOf(db, found.rows) };
}

/** Articles by their titles, authors and outlets, with how many predictions of each stand. */
export async function searchArticles(db: Reader, asked: Asked) {
  const found = numbersFound(db, 'tally_title_words', asked);
  const rows = db.all<{ n: number; id: string; language: 'en' | 'zh-Hans' | 'zh-Hant'; url: string | null; addedAt: string; predictions: number }>(sql`select t.n, a.id, a.language, a.url, a.added_at as addedAt,
      (select count(*) from ${forecasts} f where f.article_id = a.id and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)) as predictions
    from ${tallyTitles} t join ${articles} a on a.id = t.article_id where t.n in (select value from json_each(${JSON.stringify(found.rows)}))`);
  const facts = await factsOf(db, rows.map((row) => row.id));
  const byNumber = new Map(rows.map((row) => [row.n, { ...row, facts: facts.get(row.id)! }]));
  return { ...found, rows: found.rows.flatMap((n) => byNumber.get(n) ?? []) };
}

/** Forecasters by any of their names; those who said most come first. */
export function searchForecasters(db: Reader, { q, after, limit }: Omit<Asked, 'order'>): Found<{ id: string; name: string; kind: 'person' | 'outlet' | 'organisation' | 'model'; names: string[]; open: number; decided: number }> {
  const phrases = wantedIn(db, 'tally_name_words', q);
  if (!phrases) return { rows: [], phrases: [], next: null };
  const rows = db.all<{ n: number; id: string; name: string; kind: 'person'; names: string; open: number; decided: number }>(sql`with namesakes as (
      select t.n, t.forecaster_id, t.open, t.decided from tally_name_words cross join ${tallyForecasters} t on t.n = tally_name_words.rowid
      where tally_name_words match ${matchOf(phrases)} order by tally_name_words.rowid limit ${NAMESAKES})
    select s.n, f.id, f.name, f.kind, s.open, s.decided, ${namesOf(sql`f.id`)} as names from namesakes s join ${forecasters} f on f.id = s.forecaster_id
    ${after ? sql`where (-(s.open + s.decided), s.n) > (${-after.tier}, ${after.n})` : sql``} order by s.open + s.decided desc, s.n limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { phrases, rows: shown.map(({ names, ...row }) => ({ ...row, names: names.split('\n') })), next: rows.length > limit && last ? { tier: last.open + last.decided, n: last.n } : null };
}

// What is best stands in a column of its own; the rest is what stands elsewhere and not there too.
function numbersFound(db: Reader, index: 'tally_words' | 'tally_title_words', { q, order, after, limit }: Asked): Found<number> {
  const phrases = wantedIn(db, index, q);
  if (!phrases) return { rows: [], phrases: [], next: null };
  const [all, best] = [matchOf(phrases), matchOf(phrases, index === 'tally_words' ? 'claim' : 'title')];
  const tiers = order === 'day' ? [all] : [best, `${all} NOT ${best}`];
  const found: ResultPlace[] = [];
  for (const [tier, match] of tiers.entries()) {
    if (after && tier < after.tier) continue;
    const below = after?.tier === tier ? sql`and rowid < ${whole(after.n)}` : sql``;
    if (found.length <= limit) found.push(...numbersOf(db, index, match, below, limit + 1 - found.length).map((n) => ({ tier, n })));
  }
  const rows = found.slice(0, limit);
  return { phrases, rows: rows.map(({ n }) => n), next: found.length > limit ? rows.at(-1)! : null };
}

function numbersOf(db: Reader, index: Index, match: string, below: SQL, most: number): number[] {
  const name = sql.raw(index);
  return db.values<[number]>(sql`select rowid from ${name} where ${name} match ${match} ${below} order by rowid desc limit ${most}`).map(([n]) => n);
}
