import { knownPart, type Day, type Precision } from '#domain/articles/day.ts';
import { sideOf, type Call } from '#domain/predictions/call.ts';
import type { StandingOutcome } from '#domain/predictions/state.ts';

/** What search engines read beside a page (schema.org), as JSON-LD. */
export type Structured = { '@context': 'https://schema.org'; '@type': string } & Record<string, unknown>;

const KINDS = { person: 'Person', outlet: 'Organization', organisation: 'Organization', model: 'SoftwareApplication' } as const;

/** Where a page stands: each step with its name and its whole address. */
export function breadcrumbs(steps: readonly { name: string; url: string }[]): Structured {
  return { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: steps.map(({ name, url: item }, i) => ({ '@type': 'ListItem', position: i + 1, name, item })) };
}

export type Reviewed = Call & {
  claim: string; outcome: StandingOutcome; madeOn: Day; madeOnPrecision: Precision; forecaster: string; forecasterKind: keyof typeof KINDS; articleUrl: string | null; knownOn: Day | null; knownOnPrecision: Precision | null;
};

/**
 * A review of a claim, where it is one: somebody said that it would come true, and it was decided whether it did. Whoever gave a low chance, even
 * odds or no side did not claim it, and a review would put words into their mouth; what is open, annulled or disputed has no rating. `share` is
 * what came true of it, in parts per million; `words` names the outcome.
 */
export function claimReview(p: Reviewed, { url, site, share, words }: { url: string; site: string; share: number | null; words: string }): Structured | null {
  if (sideOf(p) !== 'yes' || (p.outcome !== 'yes' && p.outcome !== 'no' && p.outcome !== 'partly')) return null;
  const part = p.outcome === 'yes' ? 1_000_000 : p.outcome === 'no' ? 0 : share;
  if (part === null) return null;
  return {
    '@context': 'https://schema.org', '@type': 'ClaimReview', url, claimReviewed: p.claim,
    ...(p.knownOn && { datePublished: knownPart(p.knownOn, p.knownOnPrecision ?? 'day') }),
    author: { '@type': 'Organization', name: 'Hindcast', url: site },
    itemReviewed: {
      '@type': 'Claim', author: { '@type': KINDS[p.forecasterKind], name: p.forecaster }, datePublished: knownPart(p.madeOn, p.madeOnPrecision),
      ...(p.articleUrl && { appearance: { '@type': 'CreativeWork', url: p.articleUrl } }),
    },
    reviewRating: { '@type': 'Rating', ratingValue: 1 + (4 * part) / 1_000_000, bestRating: 5, worstRating: 1, alternateName: words },
  };
}

/** As it stands in a page: no text in it can end the element that holds it. */
export function scriptText(data: Structured): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
