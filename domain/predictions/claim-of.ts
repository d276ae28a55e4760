import { fold } from '#domain/articles/fold.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { isOwnDoing } from '#domain/extraction/own-doing.ts';
import { LEADS_EN, LEADS_ZH, type Lead, type Tells } from './claim-leads.ts';
import { deniesIn } from './origins.ts';

/** A claim, and the words that were taken off its front because an entry of their own holds what they tell. */
export type Claim = { words: string; without: readonly { words: string; tells: Tells }[] };

type Said = Pick<Draft, 'quote' | 'language' | 'polarity' | 'probability' | 'horizon' | 'condition' | 'quantity' | 'speaker' | 'kind'>;

/**
 * What is claimed, without who says so and how sure they are: "There is an 80% chance that the bridge opens" claims that the bridge
 * opens. Only where the grammar leaves no doubt; anything else stays as it was said.
 */
export function claimOf(said: Said): Claim {
  const whole = plainWords(said.quote);
  const without: Claim['without'][number][] = [];
  let words = whole;
  for (const lead of said.language === 'en' ? LEADS_EN : LEADS_ZH) {
    const taken = lead.lead.exec(fold(words))?.[0];
    const rest = taken === undefined ? null : restOf(words.slice(taken.length), lead);
    if (taken === undefined || rest === null || !wasRead(said, lead, taken)) continue;
    without.push({ words: words.slice(0, taken.length).replace(/[\s,，:：]+$/, ''), tells: lead.tells });
    words = rest;
  }
  const sound = without.length > 0 && stands(words, said, without.some(({ tells }) => tells === 'who')) && keeps(whole, words, said, without);
  return sound ? { words: asSentence(words, said.language), without } : { words: whole, without: [] };
}

/** A quote without its Markdown marks and line breaks, as a claim reads. */
function plainWords(quote: string): string {
  return quote.replace(/\*\*|__|`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim();
}

/** What is left behind a lead; of words in quotation marks, what stands between them, if nothing else follows. */
function restOf(behind: string, { leaves }: Lead): string | null {
  if (leaves === 'quoted') return /^["“「『]([^"“”「」『』]+)["”」』]?[.。]?$/.exec(behind)?.[1]?.trim() ?? null;
  if (/["“”「」『』]/.test(behind)) return null;
  return leaves === 'thing' && /[,;:]/.test(behind) ? null : behind.trim();
}

/** The entry that a lead speaks of holds what it tells: a speaker who was found, the number that was read. */
function wasRead({ speaker, probability }: Said, { tells, inNumbers }: Lead, taken: string): boolean {
  if (tells === 'who') return speaker.role === 'quoted';
  if (!inNumbers) return true;
  const number = probability.basis === 'stated' ? NUMBER.exec(fold(probability.cue))?.[0] : undefined;
  return number !== undefined && taken.includes(number);
}

const NUMBER = /\d[\d.]*|\p{Script=Han}成|百分之\p{Script=Han}+|\p{Script=Han}分之\p{Script=Han}|\w+[ -](?:in|out of)[ -]\w+/u;

const UNSOUND = {
  // A second chance, an objection, another sentence, no subject: the lead did not govern exactly one whole claim.
  en: /\b(?:chances?|probability|likelihood|odds|likely)\b|\d\s?% that\b|[,;] (?:but|though|although|yet|unless)\b|;.|[.!?] [A-Z]|^(?:not|never|no longer|nor|only|to|than|is|are|was|were|has|had|will|would|can|could|may|might|should|must)\b/i,
  zh: /把握|概率|可能性|机率|几率|但|不过|然而|可是|除非|[;；].|[。！？].|^(?:将|会|要|的)/,
};
/** Without whoever said it, "we", "she" and "the company" would be anybody. */
const POINTS = {
  en: /\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Mm]ine|us|me|myself|ourselves)\b|^(?:[Hh]e|[Ss]he|[Ii]ts?|[Tt]hey|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|[Tt]he (?:company|group|bank|team|board|party|government))\b/,
  zh: /我|咱|本(?:公司|行|人|店|台)|^(?:他|她|它|这|那|此|该|其|公司|集团|团队)/,
};

function stands(words: string, { language, polarity, kind }: Said, reported: boolean): boolean {
  const [own, folded] = [language === 'en' ? 'en' : 'zh', fold(words)] as const;
  if (folded.length < (own === 'en' ? 12 : 6) || UNSOUND[own].test(folded)) return false;
  // What somebody plans or promises is about their own house, which only their name tells.
  if (reported && (isOwnDoing(kind) || POINTS[own].test(folded))) return false;
  return polarity === 'affirm' || deniesIn(words, language) !== null;
}

/** Nothing that the claim is decided by went with the lead: its deadline, its condition, its amount. */
function keeps(whole: string, words: string, { horizon, condition, quantity }: Said, without: Claim['without']): boolean {
  const amount = without.some(({ tells, words: lead }) => tells === 'sure' && quantity !== null && lead.includes(quantity.text.trim())) ? null : quantity?.text;
  return [horizon?.text, condition, amount].every((part) => !part || !whole.includes(part.trim()) || words.includes(part.trim()));
}

/** With a capital letter, unless the word is a name that has none, and a full stop. */
function asSentence(words: string, language: Draft['language']): string {
  const begun = words.replace(/^[a-z](?=[a-z'’-]*[\s,])/, (letter) => letter.toUpperCase()).replace(/[,，;；:：]$/, '');
  return /[.!?。！？…]$/.test(begun) ? begun : `${begun}${language === 'en' ? '.' : '。'}`;
}
