import type { ReadArticle } from '#domain/articles/article.ts';
import { filePlaces } from '#domain/articles/file-places.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { Draft } from './draft.ts';
import { UNKNOWN } from './speaker.ts';
import { asRead, extractArticle } from './of-article.ts';
import type { Told } from './of-article.ts';

/** One line of `hindcast extract --json`: a contract. Offsets are UTF-16 units of the file as it is on disk; days are ISO or null. */
export type Report = {
  file: string;
  article: { title: string | null; author: string | null; outlet: string | null; language: string; publishedOn: string | null; publishedBasis: string | null };
  drafts: ReportedDraft[];
};

type ReportedDraft = {
  start: number | null; end: number | null; quote: string; also: Span[];
  speaker: { name: string | null; role: 'author' | 'quoted'; via: string | null };
  madeOn: string | null; horizon: { text: string; rule: string } | null; window: { from: string | null; to: string | null };
  probability: { value: number | null; basis: 'stated' | 'implied' | 'none'; cue: string | null };
  quantity: { op: string; value: number; high: number | null; unit: string } | null;
  polarity: 'affirm' | 'deny'; condition: string | null; kind: Draft['kind']; checkable: boolean; why: string[]; confidence: number;
};

export function reportOf(file: string, article: ReadArticle, told: Told, hasMark: boolean): Report {
  const { author, outlet, publishedOn } = asRead(article, told);
  const place = filePlaces(article, hasMark);
  const basis = told.published ? 'told' : (article.published?.basis ?? null);
  return {
    file,
    article: {
      title: article.title?.value ?? null, author, outlet, language: article.language, publishedOn,
      publishedBasis: publishedOn || !article.published ? basis : `${basis}: ${article.published.value.day}, not relied on`,
    },
    drafts: extractArticle(article, told).drafts.map((draft) => reported(draft, publishedOn, place)),
  };
}

function reported(draft: Draft, madeOn: string | null, place: (span: Span) => Span | null): ReportedDraft {
  const { speaker, horizon, probability, quantity } = draft;
  const at = place(draft);
  return {
    start: at?.start ?? null, end: at?.end ?? null, quote: draft.quote, also: draft.also.flatMap((span) => place(span) ?? []),
    speaker: { name: speaker.name === UNKNOWN ? null : speaker.name, role: speaker.role === 'quoted' ? 'quoted' : 'author', via: speaker.via },
    madeOn,
    horizon: horizon && { text: horizon.text, rule: horizon.rule }, window: horizon?.window ?? { from: null, to: null },
    probability: { value: probability.basis === 'none' ? null : probability.ppm / 1_000_000, basis: probability.basis, cue: probability.cue },
    quantity: quantity && { op: quantity.op, value: quantity.value, high: quantity.high, unit: quantity.unit },
    polarity: draft.polarity, condition: draft.condition, kind: draft.kind, checkable: draft.checkable, why: draft.why, confidence: draft.confidence,
  };
}
