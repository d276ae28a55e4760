import { sql } from 'drizzle-orm';
import type { Store, Writer } from '#db/connection.ts';
import { addDays, type Day } from '#domain/articles/day.ts';
import { dice } from '#domain/scoring/dice.ts';

export const FORECASTERS = 2000;
export const FIRST_DAY: Day = '2016-12-01';
export const LAST_DAY: Day = '2026-11-25';
const MONTHS_OF_DAYS = 3640;
const PER_QUESTION = 5;
const BATCH = 4000;

/**
 * Fills an empty database with a made-up league: `questions` decided ones, five forecasts each, by 2,000 forecasters over 120 months, and
 * `open` ones that wait. One question in twenty belongs to an event that settles ten. The same every time.
 */
export async function makeLeague(store: Store, questions: number, open: number): Promise<void> {
  const random = dice(20_261_126);
  const pick = (n: number) => Math.floor(random() * n);
  await store.transaction(async (tx) => {
    add(tx, 'articles', 'id, hash, media_type, language, text, quality, added_at, added_by', [['article', 'hash', 'text/plain', 'en', 'A made-up article.', 'unrated', `${FIRST_DAY}T00:00:00.000Z`, 'bench']]);
    add(tx, 'forecasters', 'id, name, kind, created_at', Array.from({ length: FORECASTERS }, (_, i) => [forecaster(i), `Forecaster ${i}`, 'person', `${FIRST_DAY}T00:00:00.000Z`]));
  });
  for (let from = 0; from < questions + open; from += BATCH) {
    const rows = { questions: [] as Row[], versions: [] as Row[], forecasts: [] as Row[], references: [] as Row[], evidence: [] as Row[], resolutions: [] as Row[] };
    for (let q = from; q < Math.min(from + BATCH, questions + open); q += 1) {
      const decided = q < questions;
      const known = decided ? addDays(FIRST_DAY, 30 + pick(MONTHS_OF_DAYS - 31)) : addDays(LAST_DAY, 1 + pick(300));
      const [id, skill] = [question(q), random()];
      const came = skill < 0.45;
      rows.questions.push([id, 1, q % 20 === 0 ? `event ${Math.floor(q / 200)}` : id, at(FIRST_DAY)]);
      rows.versions.push([id, 1, `Claim ${q}`, 'en', 'As it says.', `Topic ${q % 10} / Part ${q % 50}`, known, 'UTC', at(FIRST_DAY), 'bench']);
      const first = pick(FORECASTERS);
      for (let k = 0; k < PER_QUESTION; k += 1) {
        const who = (first + k * 397) % FORECASTERS;
        const made = addDays(decided ? known : LAST_DAY, -1 - pick(decided ? 200 : 100));
        const day = made < FIRST_DAY ? FIRST_DAY : made;
        const tilt = (who / FORECASTERS) * 0.3;
        const ppm = Math.min(990_000, Math.max(10_000, Math.round(((came ? 0.5 + tilt : 0.5 - tilt) + (random() - 0.5) * 0.4) * 100) * 10_000));
        rows.forecasts.push([`${id}-${k}`, id, forecaster(who), 'article', day, 'day', 'bench', 'yes', 'affirm', 'stated', ppm, 0, 'forecast', 'person', at(day), 'bench']);
        rows.references.push([`${id}-${k}`, 3, 400_000 + pick(20) * 10_000, '[]', at(day), 'bench']);
      }
      if (!decided) continue;
      rows.evidence.push([`${id}-e`, id, 'https://example.org/', 'bench', known, 'day', 'made up', 'unrated', at(known), 'bench']);
      rows.resolutions.push([`${id}-r`, id, 1, came ? 'yes' : 'no', `${id}-e`, known, 'day', `first ${id}`, at(known), 'bench']);
    }
    await store.transaction(async (tx) => {
      add(tx, 'questions', 'id, version, cluster_id, created_at', rows.questions);
      add(tx, 'question_versions', 'question_id, version, claim, language, criteria, topic, window_to, zone, at, "by"', rows.versions);
      add(tx, 'forecasts', 'id, question_id, forecaster_id, article_id, made_on, made_on_precision, made_on_basis, direction, polarity, basis, ppm, hedge_only, kind, set_by, recorded_at, recorded_by', rows.forecasts);
      add(tx, 'forecast_references', 'forecast_id, tier, ppm, rates, at, "by"', rows.references);
      add(tx, 'evidence', 'id, question_id, url, publisher, day, day_precision, note, quality, at, "by"', rows.evidence);
      add(tx, 'resolutions', 'id, question_id, question_version, outcome, evidence_id, known_on, known_on_precision, supersedes, recorded_at, recorded_by', rows.resolutions);
      tx.run('delete from tally_touched');
    });
  }
}

/** The id of the nth question; those from `questions` on are open. */
export function question(n: number): string {
  return `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

function forecaster(n: number): string {
  return `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

type Row = (string | number)[];

function add(tx: Writer, table: string, columns: string, rows: Row[]): void {
  if (rows.length === 0) return;
  const values = columns.split(',').map((_, i) => `value ->> ${i}`).join(', ');
  tx.run(sql`insert into ${sql.raw(table)} (${sql.raw(columns)}) select ${sql.raw(values)} from json_each(${JSON.stringify(rows)})`);
}

function at(day: Day): string {
  return `${day}T12:00:00.000Z`;
}
