import { store } from '#db/connection.ts';
import type { Entry, Feed } from '#domain/exchange/feed.ts';
import type { DueDay } from '#domain/exchange/calendar.ts';
import { changesOf } from '#domain/predictions/change-queries.ts';
import { forecasterById, predictionById, predictions } from '#domain/predictions/queries.ts';
import { claimFor, feedLines, listTitle } from '#ui/feed-words.ts';
import { listAddress } from '#ui/filters.tsx';
import type { PredictionCard } from '#ui/prediction-row.tsx';
import { languageWords } from '#ui/words.ts';
import { address, tongue } from '#words/say.ts';
import { readFilters } from './search-params.ts';
import type { Asked } from './twin.ts';

/** So many entries has a feed: the last changed of so many that are first in their list. */
const ENTRIES = 50;
const LOOKED_AT = 200;
const DUE_DAYS = 500;

/** The newest of a filtered list; `file` is what the feed is called beside the list. */
export async function listFeed(asked: Asked, file: string): Promise<Feed> {
  const newest = { sort: 'newest' } as const;
  const { head, filters } = await headOf(asked, file);
  const rows = await predictions(store().read, { ...filters, ...(filters.show !== 'decided' && newest), limit: LOOKED_AT });
  const entries = await entriesOf(rows, asked);
  return { ...head, entries: entries.sort((a, b) => (a.updatedAt < b.updatedAt || (a.updatedAt === b.updatedAt && a.id < b.id) ? 1 : -1)).slice(0, ENTRIES) };
}

/** The last days of a filtered list. */
export async function listCalendar(asked: Asked, file: string): Promise<{ head: Omit<Feed, 'entries'>; days: DueDay[] }> {
  const { head, filters } = await headOf(asked, file);
  return { head, days: await entriesOf(await predictions(store().read, { ...filters, limit: DUE_DAYS }), asked) };
}

/** One prediction, as a feed of one entry that changes when it does; null where there is none. */
export async function predictionFeed(asked: Asked, file: string): Promise<{ head: Omit<Feed, 'entries'>; entries: DueDay[] } | null> {
  const row = await predictionById(store().read, asked.id);
  if (!row) return null;
  const path = `/predictions/${asked.id}`;
  return { head: { path: address(path), self: at(asked, `${path}/${file}`), page: at(asked, path), title: `${row.forecaster}: ${claimFor(row).text}`, language: tongue() }, entries: await entriesOf([row], asked) };
}

async function headOf(asked: Asked, file: string) {
  const { filters } = readFilters(asked.query, asked.day);
  const by = filters.by ? await forecasterById(store().read, filters.by) : null;
  const list = listAddress({ ...filters, asOf: undefined });
  const title = listTitle(filters.show, [filters.topic, by?.name, filters.q && `“${filters.q}”`, filters.language && languageWords[filters.language]]);
  return { head: { path: address(list), self: at(asked, list.replace('/predictions', `/predictions/${file}`)), page: at(asked, list), title, language: tongue() }, filters: { ...filters, after: undefined, asOf: undefined } };
}

async function entriesOf(rows: readonly PredictionCard[], asked: Asked): Promise<(Entry & DueDay)[]> {
  const changes = await changesOf(store().read, rows.map((row) => row.id));
  return rows.map((row) => {
    const { text, language } = claimFor(row);
    const { enteredAt, changedAt } = changes.get(row.id)!;
    return {
      id: row.id, url: at(asked, `/predictions/${row.id}`), title: text, language, text: feedLines(row, asked.day).join('\n'), topic: row.topic, day: row.windowTo,
      author: { name: row.forecaster, url: at(asked, `/forecasters/${row.forecasterId}`) }, publishedAt: enteredAt, updatedAt: changedAt,
    };
  });
}

/** A whole address of ours, in the language that was asked for. */
const at = ({ site }: Asked, path: string): string => site + address(path);
