import type { Language } from '#domain/articles/article.ts';
import { sifted } from './sieve.ts';

const PAST_EN = sifted(/\b(?:in (?:19|20)\d\d|(?:last|the previous) (?:year|month|week|spring|summer|autumn|fall|winter)|(?:a|an|one|two|three|four|five|six|ten|several|\d{1,2}) (?:days?|weeks?|months?|years?) ago|back (?:then|in))\b/i);
/** Told of another time: "In 1957 an engineer told the crew that there would not be …". */
const LONG_PAST_EN = sifted(/\b(?:in|of|by|during|until) (?:(?:the )?(?:early|late|mid|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: of)? )?(?:1[0-9]\d\d|200\d|201\d)(?:s|\b)|\b(?:last (?:december|autumn|summer|spring|winter|time|year)|years ago|a century|at the time|the previous (?:year|memo|plan)|had (?:said|told|promised|predicted|expected|forecast|priced|thought)|in those days|used to|then management)\b/i);
const TOLD_EN = sifted(/\b(?:promised|predicted|wrote|told|said|forecast|forecasted|expected|thought|believed|guessed|warned|claimed|bet|argued|insisted)\b/i);
const CAME_OUT_EN = sifted(/;|\binstead\b|\bbut (?:it|they|he|she|that|nothing|none)\b|\b(?:it|they|none|nothing) (?:was|were|did|has|have|is)(?: not|n't)?\b|\b(?:never did|wrong|in the end)\b/i);

const PAST_ZH = sifted(/(?:去年|前年|上[个]?[月周]|此前|当初|当时|[一二两三四五六七八九十几数\d]+(?:年|个月|周|天)(?:之)?前)/);
const TOLD_ZH = sifted(/预计|预测|预期|认为|以为|估计|预言|宣称|承诺|判断|说/);
const CAME_OUT_ZH = sifted(/结果|却|但(?:是)?[^，。]{0,6}(?:没|未|只)|实际上?|最终|如今(?:看来|回头)|事后|落空|没有(?:发生|实现|兑现)/);

/** "~~The tram opens (80%)~~ no", 「油價會跌破 50 美元」（60%）→ 沒有: an old forecast with its mark. */
const GRADED = sifted(/^["“「*\s]*~~|(?:→|⇒|➜|->|=>)\s*(?:没有?|有|对|错|中了?|落空|应验|部分|半对|未|yes\b|no\b|right\b|wrong\b|correct\b|happened|didn't|did not|missed?\b|hit\b|half\b|partly|true\b|false\b)|[✓✔✗✘❌✅☑☒]/i);

/**
 * A forecast of the past that is told again: what somebody had said would happen, or how it came out.
 * `dated`: a deadline still lies ahead, so that the old forecast is open unless its end is told too.
 */
export function isRetold(folded: string, language: Language, dated: boolean): boolean {
  if (GRADED.test(folded)) return true;
  if (language === 'en' && !dated && LONG_PAST_EN.test(folded) && /\b(?:would|was|were|had|\w+ed|told|said|thought|did)\b/i.test(folded) && !/\b(?:will|won't|'ll)\b|"/i.test(folded)) return true;
  if (language !== 'en') return PAST_ZH.test(folded) && TOLD_ZH.test(folded) && CAME_OUT_ZH.test(folded);
  const past = PAST_EN.exec(folded);
  if (!past || !TOLD_EN.test(folded) || (dated && !CAME_OUT_EN.test(folded))) return false;
  // The day of the past must belong to the telling, not to what is told: it stands before "that … would".
  return folded.search(/\b(?:would|was going to|were going to)\b/i) > past.index;
}
