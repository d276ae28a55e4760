import type { Day } from '#domain/articles/day.ts';
import { SCORING } from './constants.ts';
import { compare } from './facts.ts';
import { MILLION, type Ppm } from './ppm.ts';

/** A decided question. `knownBy` is the last day on which its outcome may have become known. */
export type Claim = { questionId: string; topic: string; yes: boolean; knownBy: Day };

/** One category on the way down: `yes` of its `n` claims known so far came true, so that the rate can be recomputed by hand. */
export type Rate = { topic: string; yes: number; n: number; ppm: Ppm };

/** The forecast to beat. Tier 3 is computed from `rates` (broadest category first), tier 4 is a half because nothing was known. */
export type Reference = { tier: 1 | 2 | 3 | 4; ppm: Ppm; rates: Rate[] };

type Shelf = { claims: Claim[]; yesUpTo: number[] };
export type ClaimShelves = { byTopic: Map<string, Shelf>; byQuestion: Map<string, Claim> };

/** Puts each claim under its category and every category above it, in the order in which they became known. */
export function shelve(claims: Iterable<Claim>): ClaimShelves {
  const byQuestion = new Map([...claims].map((claim) => [claim.questionId, claim]));
  const byTopic = new Map<string, Shelf>();
  for (const claim of byQuestion.values()) {
    for (const topic of pathOf(claim.topic)) {
      const shelf = byTopic.get(topic) ?? { claims: [], yesUpTo: [] };
      shelf.claims.push(claim);
      byTopic.set(topic, shelf);
    }
  }
  for (const shelf of byTopic.values()) {
    shelf.claims.sort((a, b) => compare(a.knownBy, b.knownBy));
    let yes = 0;
    shelf.yesUpTo = [0, ...shelf.claims.map((claim) => (yes += Number(claim.yes)))];
  }
  return { byTopic, byQuestion };
}

/**
 * b = (Y + κm) / (N + κ), where m is the parent category's b and a half above all categories. Only claims that were known
 * before the day `before` count, and never the claim itself: what a well-read person could have known when speaking.
 */
export function referenceFor(shelves: ClaimShelves, about: { questionId: string; topic: string; before: Day }): Reference {
  const rates: Rate[] = [];
  let b = SCORING.rootRatePpm / MILLION;
  for (const topic of pathOf(about.topic)) {
    const { yes, n } = knownBefore(shelves, topic, about);
    b = baseRate(yes, n, b);
    rates.push({ topic, yes, n, ppm: Math.round(b * MILLION) });
  }
  const nothing = rates.every((rate) => rate.n === 0);
  return { tier: nothing ? 4 : 3, ppm: rates.at(-1)?.ppm ?? SCORING.rootRatePpm, rates };
}

/** Shrinks a category's rate towards its parent's `m`, all on the 0 to 1 scale. */
export function baseRate(yes: number, n: number, m: number): number {
  return (yes + SCORING.baseRatePrior * m) / (n + SCORING.baseRatePrior);
}

/** "AI business / IPO" → "AI business", "AI business / IPO". */
export function pathOf(topic: string): string[] {
  const parts = topic.split('/').map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join(' / '));
}

function knownBefore({ byTopic, byQuestion }: ClaimShelves, topic: string, about: { questionId: string; before: Day }) {
  const shelf = byTopic.get(topic);
  if (!shelf) return { yes: 0, n: 0 };
  const n = countBefore(shelf.claims, about.before);
  const own = byQuestion.get(about.questionId);
  const leaveOut = own && own.knownBy < about.before && pathOf(own.topic).includes(topic);
  return { yes: shelf.yesUpTo[n]! - (leaveOut && own.yes ? 1 : 0), n: n - (leaveOut ? 1 : 0) };
}

// How many stand before the first claim that became known on the day or after it.
function countBefore(claims: Claim[], before: Day): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.knownBy < before) low = middle + 1;
    else high = middle;
  }
  return low;
}
