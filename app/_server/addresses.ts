import type { Metadata } from 'next';
import { env } from '#env';
import { spoken } from '#ui/languages.tsx';
import { address, path, prefix, tongue } from '#words/say.ts';

/** What makes another list of a page. All else in an address (where a page begins, what was done, where one came from) shows the same. */
const TELLING = ['show', 'topic', 'by', 'of', 'outlet', 'q', 'lang'];
const LISTS = /^\/(?:predictions|decided|forecasters|outlets|topics|leaderboard(?:\/calls)?|calibration|checkability|articles|search|methodology|record|trail)$/;
const ONE = /^\/(?:(?:predictions|forecasters|outlets|articles|questions|evidence)\/[\w-]+|topics\/.+)$/;

/** The whole address of a page of ours in the language of the reader, whatever host was asked. */
export function wholeAddress(place: string): string {
  return `${env().publicUrl}${spoken.find(([one]) => one === tongue())![1]}${place}`;
}

/** Where the data of a page is, for programs; null for what has none. */
function dataOf(pathname: string): string | null {
  if (pathname === '/') return '/index.json';
  return LISTS.test(pathname) || ONE.test(pathname) ? `${pathname}.json` : null;
}

const listFeeds = (query: string) => ({ 'application/atom+xml': address(`/predictions/feed.xml${query}`), 'application/feed+json': address(`/predictions/feed.json${query}`), 'text/calendar': address(`/predictions/calendar.ics${query}`) });

/** The one address of the page that is asked for, the same page in each language, and its data and feeds. */
export function alternatesOf(asked: string): NonNullable<Metadata['alternates']> {
  const { pathname, searchParams } = new URL(asked, 'http://localhost');
  const query = new URLSearchParams([...searchParams].filter(([name, value]) => value !== '' && TELLING.includes(name)).sort());
  // Data is of the very page that is shown; what was just done there is no part of it.
  const whole = new URLSearchParams([...searchParams].filter(([name, value]) => value !== '' && name !== 'done'));
  const at = (place: string) => (query.size > 0 ? `${place}?${query}` : place);
  return {
    // The address without a language is one of its own: it speaks as the browser asks (x-default).
    canonical: `${env().publicUrl}${prefix()}${at(pathname)}`,
    languages: { ...Object.fromEntries(spoken.map(([one, prefix]) => [one, `${prefix}${at(pathname)}`])), 'x-default': at(pathname) },
    types: {
      ...(dataOf(pathname) && { 'application/json': whole.size > 0 ? `${dataOf(pathname)}?${whole}` : dataOf(pathname)! }),
      // What falls due, and what was decided: the lists behind the first page and the one of decisions.
      ...(pathname === '/' && listFeeds('')),
      ...(pathname === '/decided' && listFeeds('?show=decided')),
      ...(pathname === '/predictions' && listFeeds(at(''))),
      ...(/^\/predictions\/[\w-]+$/.test(pathname) && { 'application/atom+xml': address(`${pathname}/feed.xml`), 'text/calendar': address(`${pathname}/calendar.ics`) }),
      ...(/^\/forecasters\/[\w-]+$/.test(pathname) && { 'application/atom+xml': address(`/predictions/feed.xml?show=all&by=${pathname.slice('/forecasters/'.length)}`) }),
    },
  };
}

const LOCALES = { 'en': 'en_GB', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' } as const;

/** What a page is called elsewhere: by search engines, and by those who show a link to it. Whole addresses begin with our own, whatever host was asked. */
export function addressesOfPage(): Metadata {
  const alternates = alternatesOf(path());
  return {
    metadataBase: new URL(env().publicUrl), alternates,
    openGraph: { siteName: 'Hindcast', type: 'website', locale: LOCALES[tongue()], alternateLocale: Object.values(LOCALES).filter((one) => one !== LOCALES[tongue()]), url: String(alternates.canonical) },
    twitter: { card: 'summary' },
  };
}
