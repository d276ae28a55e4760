import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { tallyForecasters, tallyTitles } from '#db/list-schema.ts';
import { articleFacts, articles } from '#db/schema.ts';
import { numberOfDay } from '#domain/articles/numbered.ts';
import { indexed } from '#domain/articles/search.ts';
import { marksOf } from '#domain/predictions/list-marks.ts';
import { namesOf, type ListedFacts } from '#domain/predictions/listed-queries.ts';

// The words by which predictions, forecasters and articles are found. They are stored under the number of their row; the texts themselves are facts.

type Worded = { n: number; decided: boolean; who: number; outlet: number | null; facts: ListedFacts };

export function keepWords(tx: Writer, worded: readonly Worded[]): void {
  const rows = worded.map(({ facts: { claim, claimZh, quote, names, articleTitle, outlet, topic, basis, spokenIn }, ...row }) => [
    row.n, indexed(claim, claimZh), indexed(quote), indexed(...names.split('\n')), indexed(articleTitle, outlet), marksOf({ ...row, topic, basis, language: spokenIn }).join(' '),
  ]);
  if (rows.length > 0) tx.run(sql`insert into tally_words (rowid, claim, quote, who, place, marks) select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(${JSON.stringify(rows)})`);
}

export function forgetWords(tx: Writer, numbers: readonly number[]): void {
  if (numbers.length > 0) tx.run(sql`delete from tally_words where rowid in (select value from json_each(${JSON.stringify(numbers)}))`);
}

/** Forgets the words of everything, so that a rebuild begins from nothing. */
export function forgetAllWords(tx: Writer): void {
  for (const table of ['tally_words', 'tally_name_words', 'tally_title_words']) tx.run(sql.raw(`insert into ${table} (${table}) values ('delete-all')`));
}

/** Keeps the names of those forecasters who stand in lists. */
export function keepNames(tx: Writer, forecasterIds: readonly string[]): void {
  if (forecasterIds.length === 0) return;
  const rows = tx.values<[number, string]>(sql`select t.n, ${namesOf(sql`t.forecaster_id`)} from ${tallyForecasters} t where t.forecaster_id in (select value from json_each(${JSON.stringify(forecasterIds)})) order by t.n`);
  for (const [n] of rows) forgetName(tx, n);
  const words = rows.map(([n, names]) => [n, indexed(...names.split('\n'))]);
  tx.run(sql`insert into tally_name_words (rowid, name) select value ->> 0, value ->> 1 from json_each(${JSON.stringify(words)})`);
}

export function forgetName(tx: Writer, n: number): void {
  tx.run(sql`delete from tally_name_words where rowid = ${n}`);
}

type Title = { n: number | null; id: string; title: string | null; outlet: string | null; day: string };

/** Numbers articles by their day, and keeps the words of their titles, authors and outlets. */
export function keepTitles(tx: Writer, articleIds: readonly string[]): void {
  for (const { n: was, id, title, outlet, day } of titles(tx, articleIds)) {
    const n = numberOfDay(day, was, (from, to) => lastBetween(tx, from, to));
    if (was !== null) tx.run(sql`delete from tally_title_words where rowid = ${was}`);
    if (n !== was) tx.run(sql`insert into ${tallyTitles} (n, article_id) values (${n}, ${id}) on conflict (article_id) do update set n = excluded.n`);
    tx.run(sql`insert into tally_title_words (rowid, title, place) values (${n}, ${indexed(title)}, ${indexed(outlet)})`);
  }
}

function titles(db: Reader, articleIds: readonly string[]): Title[] {
  const last = (field: 'title' | 'author' | 'outlet' | 'published') => sql`(select f.value from ${articleFacts} f where f.article_id = a.id and f.field = ${field} order by f.id desc limit 1)`;
  return db.all<Title>(sql`select t.n, a.id, ${last('title')} as title, nullif(concat_ws(char(10), ${last('author')}, ${last('outlet')}), '') as outlet, coalesce(${last('published')}, substr(a.added_at, 1, 10)) as day
    from ${articles} a left join ${tallyTitles} t on t.article_id = a.id where a.id in (select value from json_each(${JSON.stringify(articleIds)})) order by a.id`);
}

function lastBetween(db: Reader, from: number, to: number): number | null {
  return db.values<[number | null]>(sql`select max(n) from ${tallyTitles} where n between ${from} and ${to}`)[0]![0];
}
