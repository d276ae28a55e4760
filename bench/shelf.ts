import { sql } from 'drizzle-orm';
import type { Store, Writer } from '#db/connection.ts';
import { addDays, type Day } from '#domain/articles/day.ts';
import { STANDINGS_VERSION } from '#domain/leaderboard/commands.ts';
import { TALLY_VERSION } from '#domain/predictions/tally-commands.ts';
import { dice } from '#domain/scoring/dice.ts';
import { rebuildLists } from '#domain/tally-lists.ts';
import { claimIn, nameOf } from './words.ts';

export const FORECASTERS = 2000;
export const OUTLETS = 120;
export const TODAY: Day = '2026-11-25';
const DAYS = 3650;
const PER_QUESTION = 5;
const PER_ARTICLE = 20;
const BATCH = 2000;
const MADE = `${TODAY}T12:00:00.000Z`;
type Row = (string | number | null)[];

/**
 * Fills an empty database with made-up predictions in two languages: six in ten decided over ten years, the others open; said up to five years ahead, written
 * down and decided some days late; half of all by one forecaster in ten. The same every time.
 */
export async function fillShelf(store: Store, forecasts: number): Promise<void> {
  const random = dice(20_261_126);
  const pick = (n: number) => Math.floor(random() * n);
  const most = (n: number) => Math.floor(n * random() ** 3);
  // When a day's doings are written down: within two months, and by today.
  const written = (day: Day): string => `${earlier(addDays(day, most(60)), TODAY)}T12:00:00.000Z`;
  await store.transaction(async (tx) => {
    add(tx, 'forecasters', 'id, name, kind, created_at', Array.from({ length: FORECASTERS }, (_, i) => [forecaster(i), nameOf(i), 'person', MADE]));
    add(tx, 'forecaster_names', 'name_key, name, forecaster_id', Array.from({ length: FORECASTERS }, (_, i) => [nameOf(i).toLowerCase(), nameOf(i), forecaster(i)]));
    for (let from = 0; from < forecasts / PER_ARTICLE; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, Math.ceil(forecasts / PER_ARTICLE) - from) }, (_, i) => from + i);
      add(tx, 'articles', 'id, hash, media_type, language, text, quality, added_at, added_by', numbers.map((n) => [article(n), `hash ${n}`, 'text/plain', n % 3 === 0 ? 'zh-Hans' : 'en', 'Made up.', 'unrated', MADE, 'bench']));
      const fact = (n: number, field: string, value: string): Row => [`${article(n)}-${field}`, article(n), field, value, 'bench', 0, 'record', MADE, 'bench'];
      add(tx, 'article_facts', 'id, article_id, field, value, basis, confirm, set_by, at, "by"', numbers.flatMap((n) => [fact(n, 'title', claimIn(n % 3 === 0 ? 'zh' : 'en', random, 6)), fact(n, 'outlet', outlet(Math.floor(OUTLETS * random() ** 2))), fact(n, 'published', addDays(TODAY, -pick(DAYS)))]));
    }
    forget(tx);
  });
  for (let from = 0; from < forecasts / PER_QUESTION; from += BATCH) {
    const rows = { questions: [] as Row[], versions: [] as Row[], forecasts: [] as Row[], evidence: [] as Row[], resolutions: [] as Row[] };
    for (let q = from; q < Math.min(from + BATCH, forecasts / PER_QUESTION); q += 1) {
      const decided = random() < 0.6;
      const id = question(q);
      const known = addDays(TODAY, -1 - pick(DAYS - 40));
      const until = decided ? addDays(known, -most(300)) : addDays(TODAY, pick(700) - 60);
      const chinese = random() < 0.35;
      rows.questions.push([id, 1, id, MADE]);
      rows.versions.push([id, 1, claimIn(chinese ? 'zh' : 'en', random, 12), chinese ? null : random() < 0.2 ? claimIn('zh', random, 10) : null, chinese ? (random() < 0.1 ? 'zh-Hant' : 'zh-Hans') : 'en', 'As it says.', topic(Math.floor(60 * random() ** 2)), until, 'UTC', MADE, 'bench']);
      for (let k = 0; k < PER_QUESTION; k += 1) {
        const basis = (['stated', 'stated', 'implied', 'implied', 'none'] as const)[pick(5)]!;
        const who = random() < 0.5 ? pick(FORECASTERS / 10) : pick(FORECASTERS);
        const made = addDays(earlier(until, TODAY), -1 - most(decided ? 1800 : 400));
        rows.forecasts.push([`${id}-${k}`, id, forecaster(who), article(Math.floor((q * PER_QUESTION + k) / PER_ARTICLE)), made, 'day', 'bench', 'yes', 'affirm', basis, basis === 'none' ? null : pick(101) * 10_000, 0, random() < 0.1 ? 'plan' : 'forecast', claimIn(chinese ? 'zh' : 'en', random, 14), 'person', written(made), 'bench']);
      }
      if (!decided) continue;
      rows.evidence.push([`${id}-e`, id, 'https://example.org/', 'bench', known, 'day', 'made up', 'unrated', MADE, 'bench']);
      rows.resolutions.push([`${id}-r`, id, 1, (['yes', 'no', 'no', 'annulled'] as const)[pick(4)]!, `${id}-e`, known, 'day', `first ${id}`, written(known), 'bench']);
    }
    await store.transaction(async (tx) => {
      add(tx, 'questions', 'id, version, cluster_id, created_at', rows.questions);
      add(tx, 'question_versions', 'question_id, version, claim, claim_zh, language, criteria, topic, window_to, zone, at, "by"', rows.versions);
      add(tx, 'forecasts', 'id, question_id, forecaster_id, article_id, made_on, made_on_precision, made_on_basis, direction, polarity, basis, ppm, hedge_only, kind, quote, set_by, recorded_at, recorded_by', rows.forecasts);
      add(tx, 'evidence', 'id, question_id, url, publisher, day, day_precision, note, quality, at, "by"', rows.evidence);
      add(tx, 'resolutions', 'id, question_id, question_version, outcome, evidence_id, known_on, known_on_precision, supersedes, recorded_at, recorded_by', rows.resolutions);
      forget(tx);
    });
  }
}

/** Lists and words from the facts, as a rebuild makes them. */
export async function shelve(store: Store): Promise<void> {
  await store.transaction(rebuildLists);
}

/** Says that everything derived is of today, so that a server starts at once; standings are no part of what is measured. */
export async function settle(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [key, value] of [['tallies', TALLY_VERSION], ['standings', STANDINGS_VERSION]]) tx.run(sql`insert or replace into settings values (${key}, ${value})`);
  });
}

export const topic = (n: number): string => `Topic ${n % 12} / Part ${n}`;
export const outlet = (n: number): string => `The ${nameOf(n + 5000)} Post`;
export const question = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const forecaster = (n: number): string => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const article = (n: number): string => `019c0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

// Marks are for the frame, which has nothing to do with rows that are made up.
function forget(tx: Writer): void {
  for (const table of ['tally_touched', 'tally_listed', 'seal_touched']) tx.run(sql.raw(`delete from ${table}`));
}

function add(tx: Writer, table: string, columns: string, rows: Row[]): void {
  if (rows.length === 0) return;
  const values = columns.split(',').map((_, i) => `value ->> ${i}`).join(', ');
  tx.run(sql`insert into ${sql.raw(table)} (${sql.raw(columns)}) select ${sql.raw(values)} from json_each(${JSON.stringify(rows)})`);
}
