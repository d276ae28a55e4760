import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { placeOf, type Filters } from '#domain/predictions/filters.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { forecaster, outlet, TODAY, topic } from './shelf.ts';

export type Case = { name: string; filters: Filters };

export const PAGE = 50;

/** Every filter, and the pairs that people make. */
const narrowed: Record<string, Partial<Filters>> = {
  'everything': {}, 'a topic': { topic: topic(30) }, 'a topic with those below it': { topic: 'Topic 0' }, 'a large topic': { topic: topic(0) }, 'a forecaster': { by: forecaster(7) }, 'a quiet forecaster': { by: forecaster(1500) },
  'an outlet': { outlet: outlet(3) }, 'a small outlet': { outlet: outlet(110) }, 'a kind of number': { basis: 'none' }, 'a language': { language: 'zh-Hans' }, 'a rare language': { language: 'zh-Hant' }, 'a range of chances': { chance: { low: 900_000, high: 1_000_000 } },
  'about others': { ofOthers: true }, 'own doings': { ofOthers: false }, 'overdue': { undecidedOn: { day: TODAY, as: 'overdue' } }, 'in calibration': { calibratedOn: TODAY },
  'topic and language': { topic: topic(30), language: 'zh-Hans' }, 'topic and rare language': { topic: topic(30), language: 'zh-Hant' }, 'topic and number': { topic: topic(30), basis: 'stated' }, 'number and language': { basis: 'none', language: 'zh-Hant' },
  'topic, number and language': { topic: 'Topic 0', basis: 'none', language: 'zh-Hans' }, 'forecaster and topic': { by: forecaster(7), topic: topic(30) }, 'forecaster and language': { by: forecaster(7), language: 'zh-Hans' }, 'outlet and topic': { outlet: outlet(3), topic: topic(30) },
  'outlet and forecaster': { outlet: outlet(3), by: forecaster(7) }, 'topic and chances': { topic: topic(3), chance: { low: 0, high: 100_000 } }, 'an article': { article: '019c0000-0000-7000-8000-000000000100' },
};

/** Other days: the first and the last of a half year, which are the dearest, and one of late; by both clocks. */
const days: [string, Filters['asOf']][] = [['today', undefined], ['on a first day', { day: '2021-07-01', clock: 'now' }], ['as known on a last day', { day: '2019-12-31', clock: 'then' }], ['of late', { day: '2026-10-31', clock: 'now' }]];

/** Each list in each order, of today and of other days: its first page, the one in the middle, its last, and the last one backwards. */
export async function listCases(read: Reader): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [when, asOf] of days) {
    for (const show of ['open', 'decided', 'all'] as const) {
      for (const sort of ['due', 'newest', 'boldest'] as const) {
        for (const [name, more] of Object.entries(narrowed)) {
          const filters = { show, sort, ...onDay(more, asOf), limit: PAGE + 1 };
          const told = `${show} ${when} by ${sort}: ${name}`;
          cases.push({ name: `${told}, first page`, filters });
          if (Object.keys(more).length > 1 || more.article) continue;
          for (const [where, after] of Object.entries(await deep(read, filters))) cases.push({ name: `${told}, ${where}`, filters: { ...filters, ...after } });
        }
      }
    }
  }
  return cases;
}

// Of another day, so is what is overdue and what calibration holds.
function onDay({ undecidedOn, calibratedOn, ...more }: Partial<Filters>, asOf: Filters['asOf']): Partial<Filters> {
  const day = asOf?.day ?? TODAY;
  return { ...more, ...(undecidedOn ? { undecidedOn: { ...undecidedOn, day } } : {}), ...(calibratedOn ? { calibratedOn: day } : {}), ...(asOf ? { asOf } : {}) };
}

// A row in the middle is found by its day; the last page is the first one backwards from nowhere.
async function deep(read: Reader, filters: Filters): Promise<Record<string, Partial<Filters>>> {
  const shown = filters.show === 'open' ? sql`decided = 0` : filters.show === 'decided' ? sql`decided = 1` : sql`true`;
  const [middle] = read.values<[string]>(sql`select forecast_id from tally_predictions where ${shown} order by n limit 1 offset (select count(*) / 2 from tally_predictions where ${shown})`);
  const [row] = await predictions(read, { show: 'all', ids: [middle![0]] });
  // A row of this very list, somewhere in its middle, and one near its end.
  const around = await predictions(read, { ...filters, limit: 30, after: placeOf(row!, filters) });
  const ending = await predictions(read, { ...filters, limit: 30, before: { day: filters.sort === 'boldest' ? '-2' : filters.sort === 'due' && filters.show === 'open' ? '9999-12-31' : '0001-01-01', id: '~' } });
  const [inside, late] = [around.at(-1), ending[0]];
  return {
    ...(inside ? { 'in the middle': { after: placeOf(inside, filters) }, 'backwards from the middle': { before: placeOf(inside, filters) } } : {}),
    ...(late ? { 'last page': { after: placeOf(late, filters) } } : {}),
  };
}
