import type { Metadata } from 'next';
import { env } from '#env';
import { address } from '#words/say.ts';

/** The share card of a page that has one, for those who show a link to it. */
export function pictureOf(path: string): Metadata {
  const [place] = /^\/(?:predictions|forecasters)\/[\w-]+(?=\?|$)/.exec(path) ?? [];
  if (place === undefined) return {};
  return { metadataBase: new URL(env().publicUrl), openGraph: { images: [{ url: address(`${place}/card.png`), width: 1200, height: 630, type: 'image/png' }] }, twitter: { card: 'summary_large_image' } };
}
