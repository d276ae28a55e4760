import type { Day } from '#domain/articles/day.ts';
import type { Draft } from '#domain/extraction/draft.ts';

type Said = Pick<Draft, 'language' | 'polarity'>;

/** What counts as yes, in the language of the claim: what denies must hold to the end. The day it was said tells what "next year" means. */
export function proposedCriteria(claim: string, { language, polarity }: Said, said: Day | null): string {
  const denies = polarity === 'deny';
  switch (language) {
    case 'en': return `Counts as yes if this ${denies ? 'still holds at the end of' : 'has come true by'} the last day: ${claim}${said ? ` (Said on ${englishDay.format(new Date(`${said}T00:00:00Z`))}.)` : ''}`;
    case 'zh-Hans': return `${denies ? '若到最后一天结束时以下所言仍然成立' : '若到最后一天为止以下所言成真'}，则为“是”：${claim}${said ? `（说于${hanDay(said)}）` : ''}`;
    case 'zh-Hant': return `${denies ? '若到最後一天結束時以下所言仍然成立' : '若到最後一天為止以下所言成真'}，則為「是」：${claim}${said ? `（說於${hanDay(said)}）` : ''}`;
  }
}

type Words = Record<'en' | 'zh', RegExp>;
/** Words that may say that something stays as it is; and turns of phrase that do. “Keep” and “continue” alone go before anything: to keep prices down, continue to rise. */
const MAY_STAY: Words = {
  en: /\b(?:still|remain(?:s|ing)?|stay(?:s|ing)?|keep(?:s|ing)?|continu(?:e|es|ing)|maintain(?:s|ing)?|holds? on)\b/i,
  zh: /仍|依然|依舊|依旧|保持|繼續|继续|維持|维持|還是|还是|照樣|照样/,
};
const STAYS: Words = {
  en: /\b(?:will|would|shall)(?: not)? (?:remain|stay|still (?:be|have|hold|lead|own))\b|\b(?:remains|stays)\b/i,
  zh: /(?:仍然?|依[然旧舊])(?:会|會|将|將)?(?:是|为|為|排|在|占|领先|領先|高于|高於|低于|低於)|(?<![为為]了?)(?:会|會|将|將|仍)(?:保持|维持|維持)/,
};
const NO_LONGER: Words = { en: /\b(?:no longer|any ?more|any longer)\b/i, zh: /不再/ };
/** Two words that deny in one claim: which way it points is for a person to say. */
const TWICE: Words = {
  en: /\b(?:not|never|won['’]t|no|unlikely|nor|neither|fail(?:s|ed)? to|without)\b.*\b(?:not|never|won['’]t|unlikely|fail(?:s|ed)? to|without)\b|\b(?:can|could|do|does|is|are|would)n['’]t\b.*\b(?:not|n['’]t|fail)\b/is,
  zh: /不[会會]?[^，。]{0,3}不|未必不|[难難]以不|无不|無不/,
};

/**
 * What would be so if nothing happened until the last day: *no* of an event that is said to come, *yes* of one that is said not to,
 * and of what is said to stay as it is. Null where that is not plain: no deadline, a state of today, an amount as such, a claim that denies twice,
 * or words of staying that may belong to something else.
 */
export function proposedStatusQuo({ kind, polarity, horizon, quantity, quote, language }: Draft): 'yes' | 'no' | null {
  if (!horizon || kind === 'nowcast') return null;
  if (quantity && (quantity.op === '=' || quantity.op === '~')) return polarity === 'deny' ? 'yes' : null;
  const has = (words: Words) => words[language === 'en' ? 'en' : 'zh'].test(quote);
  if (has(TWICE)) return null;
  if (has(NO_LONGER)) return polarity === 'deny' ? 'no' : null;
  const stays = has(STAYS);
  if (has(MAY_STAY) && !stays) return null;
  return stays === (polarity === 'deny') ? 'no' : 'yes';
}

const englishDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function hanDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
