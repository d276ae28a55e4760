import { fold } from '#domain/articles/fold.ts';
import { FAMILY, TITLE } from './names-zh.ts';
import { rememberedIn } from './remembered.ts';
import { TITLES } from './speaker-en.ts';

const NAME_EN = "[A-Z][\\w.'’-]+(?: [A-Z][\\w.'’-]+){1,3}";
const ENGLISH = new RegExp(`^\\W{0,6}(?:Speech|Remarks|Address|Opening (?:statement|remarks)|Introductory statement|Statement|Keynote|Lecture|Testimony|Transcript of (?:a |the )?(?:speech|remarks))\\b[^\\n]{0,60}?\\b(?:by|of|from) (?:the )?(?:(?:[A-Z][\\w-]*|of|the|and|for) ){0,8}?(?<name>${NAME_EN})(?=[,:.\\n]|$|, | at | to | on )`, 'm');
const CHINESE = new RegExp(`(?:以下(?:是|为)|全文如下|致[辞词]|演[辞讲]|讲话|发言稿?)[^。\\n]{0,30}?${TITLE}(?<name>${FAMILY}[\\u4e00-\\u9fff]{1,2})(?=今|昨|于|在|[（(，：:]|\\d)[^。\\n]{0,80}(?:致[辞词]|演[辞讲]|讲话|发言)`);

/** Who gives the speech that a page prints in full; null for any other page. */
export const speechGiver = rememberedIn((language: string, text: string): string | null => {
  const head = text.slice(0, 700);
  if (language === 'en') return ENGLISH.exec(head.slice(0, 300))?.groups?.name?.replace(TITLES, '') ?? null;
  const folded = fold(head);
  const name = /致[辞词]|演[辞讲]|讲话|发言/.test(folded.slice(0, 200)) ? CHINESE.exec(folded)?.groups?.name : undefined;
  const at = name ? folded.indexOf(name) : -1;
  return name ? text.slice(at, at + name.length) : null;
});
