import { fold } from '#domain/articles/fold.ts';
import { FAMILY, NOT_PEOPLE, TITLED } from './names-zh.ts';
import { rememberedIn } from './remembered.ts';

/** What may end a name and may be an adverb before a verb. */
const MAY_END = '[均亦便即就再曾又并並近今昨坚堅]';
const APART = '(?=[，。、：:；（(」”』的]|教授|博士|先生|女士|$)';

/** 林伯曾表示 has one name or another: the longer one where the article writes it with no verb behind it, and the shorter one nowhere so. */
export const wholeName = rememberedIn((name: string, article: string): string => {
  if (!/^[\u4e00-\u9fff]{2}$/.test(name)) return name;
  const words = article.slice(0, 40_000);
  const longer = new RegExp(name + MAY_END + APART).exec(words)?.[0];
  return longer && !new RegExp(name + APART).test(words) ? longer : name;
});

const SAYS = '(?:表示|认为|指出|坦言|直言|透露|强调|预计|说(?![明法服到])|告诉|笑|摇头|叹|今年[\\d一二三四五六七八九十]+岁|[，（(][\\d一二三四五六七八九十]{2,3}岁)';
const SPEAKS = new RegExp(`(?<![\\u4e00-\\u9fff])(${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?=${SAYS})`, 'g');
const OPENS = new RegExp(`(?<=^|[\\n。！？；，、：:"」』）)>*]|岁的)\\s*(${FAMILY}[\\u4e00-\\u9fff]{2})(?=([\\u4e00-\\u9fff，：:]))`, 'g');
const TITLED_ALL = new RegExp(TITLED.source, 'g');

let known: { text: string; names: RegExp | null } | null = null;

/**
 * The persons of a Chinese article, as a pattern of their folded names; null when it names none. A person is who bears a title or
 * speaks somewhere in it, or a three-character name that opens clauses again and again.
 */
export function castOf(text: string): RegExp | null {
  if (known?.text === text) return known.names;
  const words = fold(text.slice(0, 40_000));
  const found = new Set<string>();
  for (const match of words.matchAll(SPEAKS)) found.add(match[1] as string);
  for (const match of words.matchAll(TITLED_ALL)) found.add(match.groups?.name as string);
  const opens = new Map<string, Set<string>>();
  for (const [, name, next] of words.matchAll(OPENS)) opens.set(name as string, (opens.get(name as string) ?? new Set()).add(next as string));
  for (const [name, after] of opens) if (after.size >= 2) found.add(name);
  const names = [...found].filter((name) => name.length >= 2 && !NOT_PEOPLE.test(name)).sort((a, b) => b.length - a.length);
  known = { text, names: names.length > 0 ? new RegExp(names.join('|'), 'g') : null };
  return known.names;
}
