import type { Draft } from './draft.ts';

/** Folds drafts that say the same thing within a few sentences into one; the others become its `also`. */
export function restatements(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.slice(-4).findIndex((other) => saysTheSame(other, draft));
    if (same < 0) {
      kept.push(draft);
      continue;
    }
    const at = Math.max(0, kept.length - 4) + same;
    const other = kept[at] as Draft;
    // The wording that names its speaker stands for both.
    const [first, second] = draft.speaker.role === 'quoted' && other.speaker.role !== 'quoted' ? [draft, other] : [other, draft];
    kept[at] = { ...first, also: [...first.also, ...second.also, { start: second.start, end: second.end }] };
  }
  return kept.sort((a, b) => a.start - b.start);
}

const NEAR = 600;

function saysTheSame(a: Draft, b: Draft): boolean {
  if (a.language !== b.language || b.start - a.end > NEAR || a.polarity !== b.polarity || a.condition !== b.condition) return false;
  if (b.start - a.end < 0 || a.quantity?.unit !== b.quantity?.unit) return false;
  const sameNumber = a.quantity !== null && b.quantity !== null && a.quantity.value === b.quantity.value && a.quantity.op === b.quantity.op;
  const sameTime = a.horizon?.text === b.horizon?.text && a.horizon?.window?.to === b.horizon?.window?.to;
  // "Over 100,000 dead", "over 250,000 dead": alike but for the figure, and two claims.
  if (figures(a.quote) !== figures(b.quote) && overlap(a.quote, b.quote) > 0.7) return false;
  if (direction(a.quote) * direction(b.quote) < 0) return false;
  return (sameNumber && sameTime && overlap(a.quote, b.quote) > 0.12) || (sameTime && overlap(a.quote, b.quote) > 0.7);
}

/** The figures of a claim, in order. */
function figures(quote: string): string {
  return (quote.match(/\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|[一二两三四五六七八九十百千万亿]{1,6}(?=[个家次成倍年月座台辆人万亿])/gi) ?? []).join(' ').toLowerCase();
}

/** 1 for words of growth, -1 for words of decline, 0 for neither or both. */
function direction(quote: string): number {
  const [up, down] = [/\b(?:rise|grow|climb|gain|increase|add)|[增涨升]/i.test(quote), /\b(?:fall|drop|declin|shrink|lose|decrease|slip)|[降跌减缩]/i.test(quote)];
  return up === down ? 0 : up ? 1 : -1;
}

const AGAIN = /^(?:as (?:I|we) (?:said|wrote|noted|say)|again|to repeat|in short|once more|in other words|so)[,:]? |^(?:再说一遍|重复一次|如前所述|正如我所说|总之|一句话)[，：]?/i;

/** Jaccard similarity of character pairs, without "As I said, ". */
function overlap(a: string, b: string): number {
  const pairs = (words: string) => {
    const text = words.replace(AGAIN, '');
    const found = new Set<number>();
    for (let i = 1; i < text.length; i++) found.add(text.charCodeAt(i - 1) * 65_536 + text.charCodeAt(i));
    return found;
  };
  const [one, two] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of one) if (two.has(pair)) shared++;
  return shared / Math.max(1, one.size + two.size - shared);
}
