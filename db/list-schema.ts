import { sql } from 'drizzle-orm';
import { choice, count, dayText, index, integerKey, json, ppm, primaryKey, table, uniqueIndex, words, yesNo } from './columns.ts';

/** What lists filter and sort by. */
const listed = {
  /** Where it stands in time: its last day while it is open, then the day its outcome became known. */
  place: dayText().notNull(),
  /** How far its chance is from even, in ppm; −1 without a number. */
  bold: count().notNull(),
  until: dayText().notNull(),
  cell: count().notNull(),
  who: count().notNull(),
  outlet: count(),
  ppm: ppm(),
  outcome: words(),
};

/**
 * Derived: each prediction that stands, one row, with what lists filter and sort by. `n` holds the day it was said and then a number within that day,
 * so that it sorts by the newest; it is also the row of its words in `tally_words`. Once given it is kept, by a rebuild too.
 */
export const tallyPredictions = table('tally_predictions', {
  n: integerKey(),
  forecastId: words().notNull().unique(),
  decided: yesNo().notNull(),
  ...listed,
  waits: yesNo().notNull(),
  /** What forecasters say of their own doings. */
  own: yesNo().notNull(),
}, (t) => [
  // A list is read from its first row on, or from any row: the columns after `n` are those that are looked at on the way.
  index('tally_predictions_place').on(t.decided, t.place, t.n, t.cell, t.who, t.outlet, t.ppm, t.own, t.bold),
  index('tally_predictions_newest').on(t.decided, t.n, t.cell, t.who, t.outlet, t.ppm, t.own),
  index('tally_predictions_bold').on(t.decided, t.bold, t.n, t.cell, t.who, t.outlet, t.ppm, t.own),
  index('tally_predictions_cell_place').on(t.cell, t.decided, t.place, t.n, t.ppm, t.own),
  index('tally_predictions_cell_newest').on(t.cell, t.decided, t.n, t.ppm, t.own),
  index('tally_predictions_cell_bold').on(t.cell, t.decided, t.bold, t.n, t.ppm, t.own),
  index('tally_predictions_who_place').on(t.who, t.decided, t.place, t.n, t.cell, t.outlet, t.ppm, t.own),
  index('tally_predictions_who_newest').on(t.who, t.decided, t.n, t.cell, t.outlet, t.ppm, t.own),
  index('tally_predictions_who_bold').on(t.who, t.decided, t.bold, t.n, t.cell, t.outlet, t.ppm, t.own),
  index('tally_predictions_outlet_place').on(t.outlet, t.decided, t.place, t.n, t.cell, t.who, t.ppm, t.own),
  index('tally_predictions_outlet_newest').on(t.outlet, t.decided, t.n, t.cell, t.who, t.ppm, t.own),
  index('tally_predictions_outlet_bold').on(t.outlet, t.decided, t.bold, t.n, t.cell, t.who, t.ppm, t.own),
  index('tally_predictions_outcome').on(t.outcome).where(sql`decided = 1`),
  // What is held up is few, whatever the list is sorted by.
  index('tally_predictions_held').on(t.waits, t.outcome).where(sql`waits = 1 or outcome = 'disputed'`),
]);

/** Derived: what a list shows of each prediction that stands, ready to be read: the values of `cardFields` in their order. `n` as in `tally_predictions`. */
export const tallyCards = table('tally_cards', { n: integerKey(), card: json<readonly unknown[]>().notNull() });

/**
 * Derived: the life of each prediction by each clock, in pieces of spells over which it stands in lists as one thing: what lists of another day are read from. `n` as in `tally_predictions`,
 * `first` and `last` are numbers of days, `era` is as `eraOf` numbers it, `topic` its number, as `topicOf` its cell; the rest is what lists filter and sort by.
 */
export const tallySpells = table('tally_spells', {
  n: count().notNull(),
  clock: choice(['now', 'then']).notNull(),
  first: count().notNull(),
  last: count().notNull(),
  era: count().notNull(),
  decided: yesNo().notNull(),
  ...listed,
  topic: count().notNull(),
  own: yesNo().notNull(),
}, (t) => [
  primaryKey({ columns: [t.n, t.clock, t.first] }),
  index('tally_spells_place').on(t.era, t.place, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own, t.bold),
  index('tally_spells_newest').on(t.era, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own, t.place, t.bold),
  index('tally_spells_bold').on(t.era, t.bold, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own),
  // Of what ends in the half year of a day, what still stands on it may be little; so it is found by that.
  index('tally_spells_last').on(t.era, t.last, t.first, t.place, t.bold, t.n, t.cell, t.who, t.outlet, t.ppm, t.own).where(sql`decided = 0`),
  index('tally_spells_topic_place').on(t.topic, t.era, t.place, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own),
  index('tally_spells_topic_newest').on(t.topic, t.era, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own),
  index('tally_spells_topic_bold').on(t.topic, t.era, t.bold, t.n, t.first, t.last, t.cell, t.who, t.outlet, t.ppm, t.own),
  index('tally_spells_who_place').on(t.who, t.era, t.place, t.n, t.first, t.last, t.cell, t.outlet, t.ppm, t.own),
  index('tally_spells_who_newest').on(t.who, t.era, t.n, t.first, t.last, t.cell, t.outlet, t.ppm, t.own),
  index('tally_spells_who_bold').on(t.who, t.era, t.bold, t.n, t.first, t.last, t.cell, t.outlet, t.ppm, t.own),
  index('tally_spells_outlet_place').on(t.outlet, t.era, t.place, t.n, t.first, t.last, t.cell, t.who, t.ppm, t.own),
  index('tally_spells_outlet_newest').on(t.outlet, t.era, t.n, t.first, t.last, t.cell, t.who, t.ppm, t.own),
  index('tally_spells_outlet_bold').on(t.outlet, t.era, t.bold, t.n, t.first, t.last, t.cell, t.who, t.ppm, t.own),
]);

/** Derived: how many pieces are of each era. */
export const tallyEras = table('tally_eras', { n: integerKey(), size: count().notNull() });

const counters = { open: count().notNull(), decided: count().notNull() };

/** Derived: how many predictions stand under each topic, by kind of number and language. `n` is as `cellNumber` says. */
export const tallyCells = table('tally_cells', {
  n: integerKey(),
  topic: words().notNull(),
  basis: choice(['stated', 'implied', 'none']).notNull(),
  language: choice(['en', 'zh-Hans', 'zh-Hant']).notNull(),
  ...counters,
}, (t) => [uniqueIndex('tally_cells_of').on(t.topic, t.basis, t.language)]);

/** Derived: how many predictions of each forecaster stand. `n` is also the row of their names in `tally_name_words`. */
export const tallyForecasters = table('tally_forecasters', { n: integerKey(), forecasterId: words().notNull().unique(), ...counters }, () => [index('tally_forecasters_most').on(sql`open + decided`)]);

/** Derived: how many predictions each outlet printed. */
export const tallyOutlets = table('tally_outlets', { n: integerKey(), name: words().notNull().unique(), ...counters });

/** Derived: each article, numbered by the day it was published, or else taken in. `n` is also the row of its title in `tally_title_words`. */
export const tallyTitles = table('tally_titles', { n: integerKey(), articleId: words().notNull().unique() });

/** Derived within a transaction: whose rows and words in lists are to be made anew. Triggers fill it, so no writer can forget. */
export const tallyListed = table('tally_listed', {
  /** A question that was decided, or worded anew or spoken of; an article or a forecaster who is told more of. */
  kind: choice(['decided', 'said', 'article', 'forecaster']).notNull(),
  subjectId: words().notNull(),
}, (t) => [primaryKey({ columns: [t.kind, t.subjectId] })]);
