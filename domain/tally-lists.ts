import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { withoutIndexes } from '#db/indexes.ts';
import { tallyCards, tallyForecasters, tallyListed, tallyPredictions, tallyTitles } from '#db/list-schema.ts';
import { articles, forecasts } from '#db/schema.ts';
import { numberOfDay } from '#domain/articles/numbered.ts';
import { packed } from '#domain/predictions/card-queries.ts';
import { articlesAfter, forecastsAfter, listedFacts, reached, type ListedFacts, type Marks } from '#domain/predictions/listed-queries.ts';
import { Counters, type Counted } from './tally-counters.ts';
import { columns, forgetAllSpells, keepSpells, type Lived } from './tally-spells.ts';
import { forgetAllWords, forgetWords, keepNames, keepTitles, keepWords } from './tally-words.ts';

/** Predictions that are read and written at once. */
const BATCH = 500;

/** Makes the rows and the words anew that lists hold of whatever changed in this transaction, before it ends. */
export async function moveLists(tx: Writer): Promise<void> {
  const marks = marked(tx);
  if (!marks) return;
  tx.run(sql`delete from ${tallyListed}`);
  keepTitles(tx, marks.articles);
  const touched = reached(tx, marks);
  const counters = new Counters(tx);
  for (let at = 0; at < touched.length; at += BATCH) await keepListed(tx, touched.slice(at, at + BATCH), counters);
  counters.write();
  keepNames(tx, [...new Set([...marks.forecasters, ...counters.come])]);
}

function marked(db: Reader): Marks | null {
  const rows = db.values<[string, string]>(sql`select kind, subject_id from ${tallyListed} order by kind, subject_id`);
  if (rows.length === 0) return null;
  const of = (kind: string) => rows.flatMap(([its, id]) => (its === kind ? [id] : []));
  return { decided: of('decided'), said: of('said'), articles: of('article'), forecasters: of('forecaster') };
}

type Was = Counted & { n: number };
/** `reworded`: whether its words are made anew; those of a rebuild, and its spells, come later. */
type Touched = { id: string; reworded: boolean | 'later' };

/** Brings the rows of these predictions to what the facts say, and counts what came and went. */
async function keepListed(tx: Writer, touched: readonly Touched[], counters: Counters): Promise<void> {
  const ids = touched.map(({ id }) => id);
  const was = rowsThere(tx, ids);
  const facts = (await listedFacts(tx, ids)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const there = new Set(facts.map(({ id }) => id));
  const rows: unknown[][] = [];
  const cards: unknown[][] = [];
  const lived: Lived[] = [];
  const worded: (Was & { facts: ListedFacts })[] = [];
  const reworded = new Set(touched.flatMap((one) => (one.reworded === true ? [one.id] : [])));
  const strays: number[] = [];
  const later = touched.some((one) => one.reworded === 'later');
  const numbers = new Numbers(tx);
  for (const one of facts) {
    const before = was.get(one.id);
    const now: Was = { n: numbers.of(one, before?.n ?? null), decided: !one.undecided, cell: counters.cell({ ...one, language: one.spokenIn }), who: counters.forecaster(one.forecasterId), outlet: one.outlet === null ? null : counters.outlet(one.outlet) };
    if (before) counters.take(before);
    counters.add(now);
    const bold = one.ppm === null ? -1 : Math.abs(one.ppm - 500_000);
    rows.push([now.n, one.id, Number(now.decided), now.decided ? one.knownOn : one.windowTo, bold, one.windowTo, now.cell, now.who, now.outlet, one.ppm, one.outcome, Number(one.waits), Number(one.own)]);
    cards.push([now.n, JSON.stringify(packed(one))]);
    lived.push({ ...now, bold, facts: one });
    if (before && before.n !== now.n) strays.push(before.n);
    if (!later && (before?.n !== now.n || before.decided !== now.decided || reworded.has(one.id))) worded.push({ ...now, facts: one });
  }
  const gone = [...was].flatMap(([id, row]) => (there.has(id) ? [] : [row]));
  for (const row of gone) counters.take(row);
  const left = [...strays, ...gone.map(({ n }) => n)];
  for (const table of [tallyPredictions, tallyCards]) if (left.length > 0) tx.run(sql`delete from ${table} where n in (select value from json_each(${JSON.stringify(left)}))`);
  forgetWords(tx, [...left, ...worded.map(({ n }) => n)]);
  if (rows.length > 0) tx.run(sql`insert or replace into ${tallyPredictions} select ${columns(13)} from json_each(${JSON.stringify(rows)})`);
  if (rows.length > 0) tx.run(sql`insert or replace into ${tallyCards} select ${columns(2)} from json_each(${JSON.stringify(cards)})`);
  if (!later) await keepSpells(tx, lived, left);
  keepWords(tx, worded.sort((a, b) => a.n - b.n));
}

function rowsThere(db: Reader, ids: readonly string[]): Map<string, Was> {
  const rows = db.values<[string, number, number, number, number, number | null]>(sql`select forecast_id, n, decided, cell, who, outlet from ${tallyPredictions} where forecast_id in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map(([id, n, decided, cell, who, outlet]) => [id, { n, decided: decided === 1, cell, who, outlet }]));
}

/** Numbers that sort by the day on which it was said. */
class Numbers {
  #last = new Map<number, number>();
  #tx: Reader;
  constructor(tx: Reader) {
    this.#tx = tx;
  }

  of({ madeOn }: ListedFacts, was: number | null): number {
    return numberOfDay(madeOn, was, (from, to) => {
      const last = this.#last.get(from) ?? this.#tx.values<[number | null]>(sql`select max(n) from ${tallyPredictions} where n between ${from} and ${to}`)[0]![0] ?? from;
      this.#last.set(from, last + 1);
      return last;
    });
  }
}

/** Makes the lists anew from the facts. Numbers stay, so the same facts give the same rows. */
export async function rebuildLists(tx: Writer): Promise<void> {
  forgetAllWords(tx);
  forgetAllSpells(tx);
  tx.run(sql`delete from ${tallyCards}`);
  tx.run(sql`delete from ${tallyPredictions} where forecast_id not in (select id from ${forecasts})`);
  tx.run(sql`delete from ${tallyTitles} where article_id not in (select id from ${articles})`);
  const counters = new Counters(tx, true);
  await withoutIndexes(tx, ['tally_predictions'], async () => {
    for (let after: string | undefined = ''; after !== undefined;) {
      const ids = forecastsAfter(tx, after, BATCH);
      await keepListed(tx, ids.map((id) => ({ id, reworded: 'later' })), counters);
      after = ids.at(-1);
    }
  });
  counters.write();
  await withoutIndexes(tx, ['tally_spells'], () => rebuildByNumber(tx));
  keepNames(tx, standingForecasters(tx));
  for (let after: string | undefined = ''; after !== undefined;) {
    const ids = articlesAfter(tx, after, BATCH);
    keepTitles(tx, ids);
    after = ids.at(-1);
  }
  tx.run(sql`delete from ${tallyListed}`);
}

// Words and spells in the order of their numbers: what is written so is written once.
async function rebuildByNumber(tx: Writer): Promise<void> {
  for (let after = 0; ;) {
    const rows = tx.values<[number, string, number, number, number, number | null, number]>(sql`select n, forecast_id, decided, cell, who, outlet, bold from ${tallyPredictions} where n > ${after} order by n limit ${BATCH}`);
    if (rows.length === 0) break;
    const facts = new Map((await listedFacts(tx, rows.map(([, id]) => id))).map((one) => [one.id, one]));
    const all = rows.map(([n, id, decided, cell, who, outlet, bold]) => ({ n, decided: decided === 1, cell, who, outlet, bold, facts: facts.get(id)! }));
    keepWords(tx, all);
    await keepSpells(tx, all, []);
    after = rows.at(-1)![0];
  }
}

function standingForecasters(db: Reader): string[] {
  return db.values<[string]>(sql`select forecaster_id from ${tallyForecasters}`).map(([id]) => id);
}
