import type { Block } from '#domain/articles/blocks.ts';
import { fold } from '#domain/articles/fold.ts';
import { castOf } from './cast-zh.ts';
import { FAMILY, TITLE } from './names-zh.ts';
import { mentionsIn } from './mentions.ts';
import { rememberedIn } from './remembered.ts';

/** Whose turn a paragraph of an interview or transcript is: a name, or null for the one who asks. `start` is where its words begin. */
export type Turn = { name: string | null; start: number };

const LABEL = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?:\*\*|__|【)?(?<who>[A-Z][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}|[\p{Script=Han}·]{1,10}|[A-Z]{1,4})(?:\s?[（(](?<of>[^）)]{1,20})[）)])?(?:\*\*|__|】)?\s?[:：](?:\*\*|__)?\s*/u;
/** A line that says who speaks below it. */
const ONLY_LABEL = /^(?:\*\*)?[\p{Script=Han}·A-Z][\p{Script=Han}\p{L}· .'’-]{0,24}[:：](?:\*\*)?$/u;
/** "Q2 Hartwell Capital:": a question from the audience. */
const NUMBERED_QUESTION = /^(?:\*\*)?(?<who>Q)\d{1,2}\b[^:：\n]{0,40}[:：]\s*/;
const ASKS = /^(?:Q|Question|Interviewer|Host|Moderator|Presenter|Reporter|Interview|问|問|记者|記者|主持人|主持|提问|提問|主播|编辑|編輯|(?:问题|問題|提问|提問)[\d一二三四五六七八九十]{0,3})$/i;
const ANSWERS = /^(?:A|Answer|Guest|Interviewee|答|嘉宾|嘉賓|来宾|來賓|受访者|受訪者|回[复覆復]|答[复覆復]|回答|公司回[复覆復])$/i;
const NOT_A_LABEL = /^(?:note|update|updated|source|by|date|author|correction|disclosure|summary|related|tags?|topics?|photo|image|read more|prediction|forecast|verdict|result|score|risk|bottom line|why|how|what|pros|cons|预测|預測|结论|結論|摘要|来源|來源|作者|编者按|編者按|注|备注|備註|风险提示|風險提示|日期|时间|時間|关键词|關鍵詞)$/iu;

/** Reads who speaks where paragraphs open with labels ("Okoye: …", 答：…) or bold questions stand before plain answers. Empty for other texts. */
export function turnsOf(text: string, blocks: Block[]): Map<Block, Turn> {
  const found = new Map<Block, Turn>();
  const spoken = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item' || (block.kind === 'heading' && (block.level >= 2 || ONLY_LABEL.test(text.slice(block.start, block.end)))));
  const words = (block: Block) => text.slice(block.line.start, Math.min(block.end, block.line.start + 90));
  const labels = new Map<Block, { who: string; of: string | null; length: number }>();
  const times = new Map<string, number>();
  for (const block of spoken) {
    const who = NUMBERED_QUESTION.exec(words(block)) ?? LABEL.exec(words(block));
    const name = who?.groups?.who;
    if (!who || !name || NOT_A_LABEL.test(name)) continue;
    labels.set(block, { who: name, of: who.groups?.of ?? null, length: who[0].length });
    times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  }
  const repeated = [...times].filter(([, count]) => count >= 2).map(([name]) => name);
  const labelled = [...labels.values()].filter(({ who }) => repeated.includes(keyOf(who))).length;
  const asked = spoken.filter((block) => isQuestion(text.slice(block.start, block.end)));
  const isTranscript = labelled >= 4 && labelled * 4 >= spoken.length && repeated.length <= 8;
  if (!isTranscript && asked.length < 3) return found;
  const onlyAsks = isTranscript && [...labels.values()].every(({ who }) => ASKS.test(who) || !repeated.includes(keyOf(who)));
  let now = null as Turn | null;
  for (const block of spoken) {
    const label = isTranscript ? labels.get(block) : undefined;
    if (label && (repeated.includes(keyOf(label.who)) || ASKS.test(label.who) || ANSWERS.test(label.who) || (labelled > 6 && isPerson(label.who, text)))) now = { name: nameOf(label, text), start: block.line.start + label.length };
    else if (isQuestion(text.slice(block.start, block.end)) || (!isTranscript && isBold(text.slice(block.start, block.end)))) now = { name: null, start: block.start };
    // Where only the questions have labels, whatever stands below one is the answer.
    else if ((!isTranscript || onlyAsks) && now?.name === null) now = { name: guestOf(text), start: block.start };
    else if (now) now = { ...now, start: block.start };
    if (now && block.kind !== 'heading') found.set(block, now);
    if (block.kind === 'heading' && !label && !isQuestion(text.slice(block.start, block.end)) && !isBold(text.slice(block.start, block.end))) now = null;
  }
  return found;
}

/** "Nuala Byrne:" and later "Byrne:" are one voice. */
function keyOf(label: string): string {
  return /^[A-Z]/.test(label) ? (label.split(' ').at(-1) as string) : label;
}

/** A label that stands once only is somebody's turn when it is a name. */
function isPerson(label: string, text: string): boolean {
  return /^[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}.'’-]+)*$/u.test(label) || (castOf(text)?.source.split('|').includes(fold(label)) ?? false);
}

/** "**The streamers are pushing rates down again.**" between bold questions asks as well. */
function isBold(words: string): boolean {
  return /^(?:\*\*|__)[^*_]{6,300}[.?!。？！](?:\*\*|__)$/.test(words.trim());
}

function isQuestion(words: string): boolean {
  return /^(?:\*\*|__)[^*_]{6,300}[?？](?:\*\*|__)$/.test(words.trim());
}

/** "Okoye:", 答：, and 回复（简若梅）： with the name of whoever answers. */
function nameOf({ who, of }: { who: string; of: string | null }, text: string): string | null {
  if (ASKS.test(who)) return null;
  if (ANSWERS.test(who)) return of !== null && (isPerson(of, text) || new RegExp(`^${FAMILY}[\\u4e00-\\u9fff]{1,2}$`).test(fold(of))) ? fullName(of, text) : guestOf(text);
  return fullName(who, text);
}

/** The full name that a label, an initial or a family name stands for, as the text spells it first; else the words themselves. */
export const fullName = rememberedIn((name, text): string => {
  if (/^[\u4e00-\u9fff]$/.test(name)) return new RegExp(`${name}[\\u4e00-\\u9fff]{1,2}(?=教授|博士|先生|女士|醫生|医生|主任|院長|院长|老師|老师|今年|，|,|（|\\(|\\s|$)`).exec(text)?.[0] ?? name;
  const called = /^([\u4e00-\u9fff])(?:总|總|董|博士|教授|老师|老師|先生|女士|经理|經理|医生|醫生|主任)$/.exec(name)?.[1];
  if (called) return new RegExp(`(?<![\\u4e00-\\u9fff])${called}[\\u4e00-\\u9fff]{1,2}(?=[（(，,、：:；; ]|$)`, 'm').exec(text)?.[0] ?? name;
  if (/^[A-Z]{4,}$/.test(name)) {
    const written = (name[0] as string) + name.slice(1).toLowerCase();
    const first = new RegExp(`\\b${written} [A-Z][\\p{L}'’-]+(?:-[A-Z][\\p{L}]+)?`, 'u').exec(text.slice(0, 8_000))?.[0];
    if (first) return first;
  }
  if (/^[A-Z]{2,3}$/.test(name)) {
    const spelt = new RegExp(`\\b${[...name].map((letter) => `${letter}[\\p{L}'’-]+`).join(' ')}\\b`, 'u').exec(text.slice(0, 8_000));
    return spelt?.[0] ?? name;
  }
  if (!/^[A-Z][\p{L}-]+$/u.test(name)) return name;
  const opening = text.slice(0, 60_000);
  for (let at = opening.indexOf(name); at >= 0; at = opening.indexOf(name, at + 1)) {
    FIRST_NAME.lastIndex = at;
    const first = FIRST_NAME.exec(opening)?.[1];
    if (first === undefined || startsWithLetter(opening, at + name.length)) continue;
    return NO_FIRST_NAME.test(first.trim()) ? name : first + name;
  }
  return name;
});

/** What stands in front of a family name, read backwards from it. */
const FIRST_NAME = /(?<=(?<![\p{L}.'’-])(?<!\p{Lu}[\p{L}.'’-]* )((?:[A-Z][\p{L}'’-]+|[A-Z]\.) (?:[A-Z]\. |(?:de|van|von|der|den|la|al|bin|el) )?))/uy;

function startsWithLetter(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.slice(at, at + 2));
}

const NO_FIRST_NAME = /^(?:The|This|That|But|And|In|At|On|By|For|As|If|When|While|Mr|Mrs|Ms|Dr|Prof|Professor|Sir|President|Chancellor|Governor|Senator|Minister|Secretary|Chairman|Coach|Captain|Judge|Justice|General|Lord|Dame|Even|Still|Yet|With|From|To|Of|After|Before|Since|Although|Though|Because|Does|Did|Is|Was|Will|Can|Could|Should|Would|Has|Had|Have|Are|Were|What|Why|How|Who|Where|Which|Says|Said|CEO|CFO|Analyst|Economist|Read|See|Ask|Asked|Then|Now|So|Or|Not|No|Only|Also|Inside|Against|Under|Over|Between|Like|Unlike|Despite|Both|Either|Neither|Once|Until)$/;

/** Who is interviewed: the person whom the title or the opening brings in. */
function guestOf(text: string): string | null {
  const opening = text.slice(0, 2_500);
  const english = /(?:with|(?<!\b(?:[Ss]?[Hh]e|who|[Tt]hey|and) )(?:spoke|talks?|talked) (?:to|with)|interview(?:s|ed)?(?: with)?|sat down with|conversation with|asked|guest,?|joined by|meet|met) (?:(?:the |our |a |an )?[a-z][\w' -]{0,60}? )?(?<name>[A-Z][\p{L}'’-]+(?: (?:de|van|von|der|al|bin|la|el|[A-Z]\.))?(?: [A-Z][\p{L}'’-]+){1,2})/u.exec(opening)
    ?? /(?:^|[.\n*] ?)(?<name>[A-Z][\p{L}'’-]+(?: (?:de|van|von|der|al|bin|la|el|[A-Z]\.))?(?: [A-Z][\p{L}'’-]+){1,2})(?:,| (?:is|has|runs|leads|was|heads|chairs|teaches|founded))/u.exec(opening);
  if (english?.groups?.name && !NO_PERSON.test(english.groups.name)) return english.groups.name;
  const often = /\p{Script=Han}/u.test(opening) ? null : mostNamed(opening);
  if (often) return often;
  const folded = fold(opening);
  const titled = GUEST_ZH.exec(folded);
  const name = titled?.groups?.name;
  return titled && name ? opening.slice(titled.index + titled[0].length - name.length, titled.index + titled[0].length) : null;
}

/** "Sri Lankan", "Anything Session": two capitals that are nobody. */
const NO_PERSON = /[a-z]\. | \w{1,3}$|(?:[A-Za-z]{3}(?:ian|kan|can|ese|ish)s?|Day|Forum|Session|Act|Award)$/;

/** The person whom an opening names most often, at least twice by family name. */
function mostNamed(opening: string): string | null {
  const people = mentionsIn(fold(opening), opening, 'en').filter((one) => one.person && !NO_PERSON.test(one.name)).map((one) => one.name);
  const times = (name: string) => opening.split(name.split(' ').at(-1) as string).length - 1;
  const [best] = [...new Set(people)].sort((a, b) => times(b) - times(a) || a.length - b.length);
  return best && times(best) >= 2 ? best.replace(/^(?:President|Prime Minister|Minister|Governor|Senator|Professor|Chancellor|Chairman) /, '') : null;
}

const GUEST_ZH = new RegExp(`(?:${TITLE}|专访|对话|访谈|采访|访|对谈|嘉宾)[：:「“"\\s]*(?<name>${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?=$|[^\\u4e00-\\u9fff]|[是在则也说表认：，。、谈的对])`);
