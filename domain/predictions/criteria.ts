import type { Day } from '#domain/articles/day.ts';
import type { Draft } from '#domain/extraction/draft.ts';

type Said = Pick<Draft, 'language' | 'polarity'>;

/** What counts as yes, in the language of the claim: what denies must hold to the end. The day it was said tells what "next year" means. */
export function proposedCriteria(claim: string, { language, polarity }: Said, said: Day | null): string {
  const denies = polarity === 'deny';
  switch (language) {
    case 'en': return `Counts as yes if this ${denies ? 'still holds at the end of' : 'has come true by'} the last day: ${claim}${said ? ` (Said on ${said}.)` : ''}`;
    case 'zh-Hans': return `${denies ? '若到最后一天结束时以下所言仍然成立' : '若到最后一天为止以下所言成真'}，则为“是”：${claim}${said ? `（说于${hanDay(said)}）` : ''}`;
    case 'zh-Hant': return `${denies ? '若到最後一天結束時以下所言仍然成立' : '若到最後一天為止以下所言成真'}，則為「是」：${claim}${said ? `（說於${hanDay(said)}）` : ''}`;
  }
}

const STAYS: Record<'en' | 'zh', RegExp> = {
  en: /\b(?:still|remains?|stays?|keeps?|continues?|maintains?|holds? on)\b/i,
  zh: /仍|依然|依舊|依旧|保持|繼續|继续|維持|维持|還是|还是|照樣|照样/,
};

/**
 * What would be so if nothing happened until the last day: *no* of an event that is said to come, *yes* of one that is said not to,
 * and of what is said to stay as it is. Null where that is not plain: no deadline, a state of today, or an amount as such.
 */
export function proposedStatusQuo({ kind, polarity, horizon, quantity, quote, language }: Draft): 'yes' | 'no' | null {
  if (!horizon || kind === 'nowcast') return null;
  if (quantity && (quantity.op === '=' || quantity.op === '~')) return polarity === 'deny' ? 'yes' : null;
  const stays = STAYS[language === 'en' ? 'en' : 'zh'].test(quote);
  return stays === (polarity === 'deny') ? 'no' : 'yes';
}

function hanDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
