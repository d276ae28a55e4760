import { addMonths, daysBetween, type Day } from '#domain/articles/day.ts';
import { likenessOfPairs, pairsOf } from './similar.ts';

/** One statement of a forecaster, as far as repeats are looked for. */
export type Told = { id: string; questionId: string; clusterId: string; claim: string; madeOn: Day; until: Day; outcome: string | null };
/** The same thing said several times, the earliest first. `slips`: each later deadline, by how many months it moved. */
export type Repeat = { told: Told[]; slips: { from: Day; to: Day; months: number }[] };

/** Claims this alike, days and numbers left out, are of one thing; a proposal for the eye, which moves no score. */
const ALIKE = 0.6;
/** What one event settles needs less. */
const ALIKE_OF_ONE_EVENT = 0.45;

/** What somebody said again, about the same question or with another deadline; the most often said first. */
export function repeatsOf(told: readonly Told[]): Repeat[] {
  const groups: Told[][] = [];
  const pairs = new Map(told.map((one) => [one.id, pairsOf(withoutDays(one.claim))]));
  const isSame = (a: Told, b: Told): boolean => {
    if (a.questionId === b.questionId) return true;
    // What is said twice on one day is two things, or one that was written down twice.
    if (a.madeOn === b.madeOn) return false;
    return likenessOfPairs(pairs.get(a.id)!, pairs.get(b.id)!) >= (a.clusterId === b.clusterId ? ALIKE_OF_ONE_EVENT : ALIKE);
  };
  for (const one of [...told].sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : a.id < b.id ? -1 : 1))) {
    const group = groups.find((its) => its.some((other) => isSame(one, other)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.filter((its) => its.length > 1).map((its) => ({ told: its, slips: slipsOf(its) }))
    .sort((a, b) => b.told.length - a.told.length || (a.told[0]!.madeOn < b.told[0]!.madeOn ? -1 : 1));
}

// The deadline is what differs, so days, months, years and numbers take no part.
function withoutDays(claim: string): string {
  return claim.replace(/\d[\d.,:]*%?|[〇零一二三四五六七八九十百]+(?=[年月日季])/g, ' ')
    .replace(/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|by|before|until|the|end|of|in)\b|[年月日底前末]/gi, ' ');
}

function slipsOf(told: readonly Told[]): Repeat['slips'] {
  const slips: Repeat['slips'] = [];
  let latest = told[0]!.until;
  for (const { until } of told.slice(1)) {
    if (until <= latest) continue;
    slips.push({ from: latest, to: until, months: monthsBetween(latest, until) });
    latest = until;
  }
  return slips;
}

// Whole calendar months, rounded to the nearest.
function monthsBetween(from: Day, to: Day): number {
  let months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months -= 1;
  const [before, after] = [addMonths(from, months), addMonths(from, months + 1)];
  return daysBetween(before, to) * 2 > daysBetween(before, after) ? months + 1 : months;
}
