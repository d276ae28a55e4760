import type { Block } from '#domain/articles/blocks.ts';
import { blocks } from '#domain/articles/blocks.ts';
import type { Language, MediaType } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import { languageOf } from '#domain/articles/language.ts';
import { fold } from '#domain/articles/fold.ts';
import { hiddenSpans } from '#domain/articles/hidden.ts';
import { withoutInlineMarks } from '#domain/articles/inline-marks.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { sentences } from '#domain/articles/sentences.ts';
import type { Chance } from './draft.ts';
import { deadline, readingsIn, toHorizon } from './horizon.ts';
import type { Given } from './draft.ts';
import { headsOf, isFormerRow, namesChance, rowOf } from './table.ts';
import type { Head, Row } from './table.ts';
import { turnsOf } from './turns.ts';
import type { Turn } from './turns.ts';

/** The smallest piece that can be a prediction: a sentence, an item's sentence, or a table cell, with what surrounds it. */
export type Unit = Span & {
  text: string;
  folded: string;
  language: Language;
  kind: 'sentence' | 'cell' | 'heading';
  block: Block;
  /** True after a label such as "Prediction 2:" or 预测一：, which says what the words are. */
  labelled: boolean;
  /** The folded words of an item's label, which is no part of the claim: "IPO delay:", "**85%**". */
  label: string | null;
  /** Place in its block, from 0. */
  index: number;
  /** Headings above, outermost first, folded. */
  headings: string[];
  /** True under "Predictions", 展望 and the like. */
  predictions: boolean;
  /** True under "What will not happen". */
  denied: boolean;
  /** The folded words of the column head above a cell. */
  head: string | null;
  /** True for the second claim of a sentence that was cut in two: who says the first says this too. */
  continues: boolean;
  /** The sentence of which this is one claim of several; null for a sentence that is one claim. */
  whole: Pick<Unit, 'start' | 'end' | 'text' | 'folded'> | null;
  /** True of a cell whose column's head says that it forecasts. */
  forecast: boolean;
  /** What its table row says of a cell. */
  row: Row | null;
  /** Whose turn it is in an interview. */
  turn: Turn | null;
  /** True for any claim after the first of a sentence: its time and its cue may stand in the claim before. */
  sequel: boolean;
  /** From a column head, a heading or a list's introduction. */
  given: Given | null;
  /** True under "What I got wrong last year". */
  backward: boolean;
  /** True of a list below "Prediction 3: …", which gives its reasons and examples. */
  explains: boolean;
  clutter: boolean;
  /** True when it ends with a chance, or the sentence after it is one: "Copper tops $12,000. 65%." */
  rated: boolean;
  /** What the heading or introduction above says of its chance. */
  chance: Chance | null;
};

const PREDICTIONS = /\b(?:predictions?|forecasts?|outlook|guidance|what (?:to|we|I) expect|what(?:'s| is) next|what comes next|looking ahead|(?:the )?(?:year|months?|season) ahead|crystal ball|bold calls|my (?:bets|calls|picks|guesses)|(?:the )?(?:list|calls?|bets|picks|guesses|odds) for (?:the )?(?:20\d\d|next|coming|year))\b|预测|展望|预言|前瞻|趋势判断|后市|(?:20\d\d|明年|今年|来年)[^，。]{0,6}清单|我的判断|我赌/i;
/** A title speaks of the whole page: it makes predictions of its lists only, and not of every outlook that it mentions. */
const TITLE_PREDICTS = /\b(?:predictions?|bold calls|crystal ball)\b|预测|预言/i;
const LOOKS_BACK = /\b(?:got (?:wrong|right)|last year's|review of|scorecard|how (?:(?:I|we) did|.{2,40} did)|looking back|in hindsight|report card|grading|graded|marking my)\b|回顾|复盘|去年的?(?:预测|清单)|打分|评分|对答案|成绩单|批改|算账|交卷|检讨/i;
const PREDICTS_TOO = /\b(?:expect|predict\w*|forecast|next year|ahead)\b|今年的?预测|新的?预测|展望/i;
/** "**Confidence: 90%**" in a line of its own is the chance of what stands above it, and heads nothing. */
const OF_THE_ABOVE = /^[\s*_#]*(?:my |our )?(?:confidence|probability|likelihood|certainty|credence|conviction|odds|信心|把握|概率|概率|機率|置信度)[^\d\n]{0,12}\d[^\n]{0,8}$/i;
const DENIED = /\b(?:won't|will not|not going to|don't expect|not happen)\b|不会发生|不会出现|不看好/i;

/** Cuts an article into units, in order. `text` is only read; offsets are offsets in it. */
export function unitsOf(text: string, mediaType: MediaType, madeOn: Day | null): Unit[] {
  const found: Unit[] = [];
  const path: { level: number; folded: string; given: Given | null }[] = [];
  let intro: Intro | null = null;
  let heads: Head[] = [];
  const all = blocks(text, mediaType);
  const turns = turnsOf(text, all);
  for (const block of all) {
    if (block.kind === 'clutter' || block.language === null) {
      if (block.clutter !== 'separator') for (const unit of unitsIn(block, text, 'sentence', [], emptyContext(true))) found.push(unit);
      continue;
    }
    if (block.kind === 'heading' && !OF_THE_ABOVE.test(text.slice(block.start, block.end))) {
      while (path.length && (path.at(-1)?.level ?? 0) >= block.level) path.pop();
      const folded = fold(text.slice(block.start, block.end));
      const headings = path.map((heading) => heading.folded);
      const given = path.findLast((heading) => heading.given)?.given ?? null;
      for (const unit of unitsIn(block, text, 'heading', headings, { ...emptyContext(false), given, predictions: path.some((heading) => (heading.level <= 1 ? TITLE_PREDICTS : PREDICTIONS).test(heading.folded)) && !LOOKS_BACK.test(folded) })) found.push(unit);
      const isIntro = block.level === 7;
      path.push({ level: block.level, folded, given: isIntro ? null : headingHorizon(text, block, folded, madeOn) });
      intro = isIntro ? introOf(text, block, folded, madeOn) : null;
      continue;
    }
    const headings = path.map((heading) => heading.folded);
    // A title may speak of both years: the section decides.
    const sections = path.filter((heading) => heading.level > 1 || path.length === 1).map((heading) => heading.folded);
    const backward = sections.some((words) => LOOKS_BACK.test(words) && !PREDICTS_TOO.test(words));
    const explains = path.some((heading) => heading.level > 1 && NUMBERED.test(heading.folded));
    const predicts = !explains && path.some((heading) => (heading.level <= 1 ? TITLE_PREDICTS : PREDICTIONS).test(heading.folded) && (heading.level > 1 || block.kind === 'item' || block.kind === 'row'));
    const context = {
      backward, explains: explains && block.kind === 'item',
      predictions: !backward && predicts || (!backward && block.kind === 'item' && intro?.predictions === true),
      denied: DENIED.test(headings.at(-1) ?? ''),
      given: backward || (explains && block.kind === 'item') ? null : (block.kind === 'item' ? intro?.given : null) ?? path.findLast((heading) => heading.given)?.given ?? null,
      clutter: false,
    };
    if (block.kind === 'tableHead') heads = headsOf(text, block, madeOn);
    else if (block.kind === 'row') {
      const row = rowOf(text, block, heads);
      const former = isFormerRow(text, block);
      block.cells.forEach((cell, column) => {
        const head = heads[column] ?? { folded: null, given: null, forecasts: false };
        // A column of chances is about what lies ahead, whatever stands in the heading above the table.
        if (column > 0 && cell.end > cell.start) found.push({ ...unitAt(text, cell, block, 'cell', 0, headings, { ...context, given: former ? null : head.given ?? intro?.given ?? (namesChance(head.folded) ? context.given : null) }), head: head.folded, row, forecast: head.forecasts && !former });
      });
    } else {
      const inBlock = inTurn(unitsIn(block, text, 'sentence', headings, context), turns.get(block), text).map((unit) => ofItsDay(unit, block, text, madeOn));
      // One by one: spreading a hundred thousand sentences into a call overflows the stack.
      for (const unit of inBlock) found.push(unit);
      const last = inBlock.at(-1);
      if (block.kind === 'paragraph') {
        intro = last && /[:：]$/.test(last.folded) ? introOf(text, last, last.folded, madeOn) : null;
      }
    }
  }
  const hidden = mediaType === 'text/html' ? [] : hiddenSpans(text, mediaType);
  let at = 0;
  return hidden.length === 0 ? found : found.filter((unit) => {
    while (at < hidden.length && (hidden[at] as Span).end <= unit.start) at++;
    const span = hidden[at];
    return !span || unit.start < span.start || unit.end > span.end;
  });
}

/** "- Monday: sunny, high of 6", "**TODAY:** Highs will reach 38.": the day that labels an item or paragraph is the day of what it says. */
function ofItsDay(unit: Unit, block: Block, text: string, madeOn: Day | null): Unit {
  const label = /^(?:\*\*)?[^:：\n]{2,30}[:：](?:\*\*)?/.exec(text.slice(block.start, Math.min(block.end, block.start + 40)))?.[0];
  if (!label || !DAY_LABEL.test(fold(label))) return unit;
  const given = horizonAt(text, { start: block.start, end: block.start + label.length }, unit.language, madeOn);
  return given ? { ...unit, given } : unit;
}

const DAY_LABEL = /^\W{0,4}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b|today|tonight|tomorrow|[今明后][天日晚]|(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}[日号])[^\n]{0,24}[:：]\W*$/i;

/** The label of a speaker is no part of what is said; what the one who asks says is marked. */
function inTurn(units: Unit[], turn: Turn | undefined, text: string): Unit[] {
  if (!turn) return units;
  return units.flatMap((unit) => {
    if (unit.end <= turn.start) return [];
    const words = text.slice(Math.max(unit.start, turn.start), unit.end);
    return [{ ...unit, start: unit.end - words.length, text: words, folded: foldedLine(words), turn }];
  });
}

type Intro = { given: Given | null; predictions: boolean };

/** What "By 2028 we expect:" says of the items below it. */
function introOf(text: string, span: Span, folded: string, madeOn: Day | null): Intro {
  const language = /[\u4e00-\u9fff]/.test(folded) ? 'zh-Hans' : 'en';
  return { given: horizonAt(text, span, language, madeOn), predictions: PREDICTIONS.test(folded) || /\b(?:expect|predict|will)\b|预计|认为|看好/.test(folded) };
}

type Context = Pick<Unit, 'predictions' | 'denied' | 'given' | 'backward' | 'explains' | 'clutter'>;

function emptyContext(clutter: boolean): Context {
  return { predictions: false, denied: false, given: null, backward: false, explains: false, clutter };
}

function unitsIn(block: Block, text: string, kind: Unit['kind'], headings: string[], context: Context): Unit[] {
  const language = block.language ?? 'en';
  const spans = sentences(text, block, language);
  // "**No debut this winter.** OpenAI …": a bold sentence that opens an item is its heading.
  if (block.kind === 'item' && spans.length > 1 && isHeading(text.slice(spans[0]!.start, spans[0]!.end), text.slice(spans[1]!.start, spans[1]!.end), context.predictions)) spans.shift();
  return spans.map((span, index) => {
    const claim = index === 0 ? afterLabel(text, span, block.kind === 'item') : span;
    const unit = unitAt(text, claim, block, kind, index, headings, context);
    return claim.start > span.start ? { ...unit, label: fold(text.slice(span.start, claim.start)) } : unit;
  });
}

/** Under "Predictions" only a bold catchword is one, which the sentence behind it then spells out: "**No debut.** Ferro will not list before July 2027." */
function isHeading(bold: string, next: string, predictions: boolean): boolean {
  if (!/^\*\*[^*]+\*\*$/.test(bold) || /^[（(][^）)]{0,12}\d\s?%/.test(next)) return false;
  return !predictions || (bold.split(' ').length <= 5 && !/[\d\u4e00-\u9fff]/.test(bold) && /\b(?:will|won't|expect|chance|odds|likely|probability)\b.*\d/.test(next));
}

/** A span without the Markdown marks that only touch its edges: the mark of a block quotation, the end of bold words before it, a star that opens nothing in it. */
function withoutEdges(text: string, { start: opens, end }: Span): Span {
  const start = opens + (/^(?:>[ \t]?)+/.exec(text.slice(opens, Math.min(end, opens + 12)))?.[0].length ?? 0);
  const wrap = /^(\*{1,3}|_{1,3})(?=[^*_\s])[^*_]*[^*_\s]\1$/.exec(text.slice(start, end))?.[1]?.length ?? 0;
  if (wrap > 0) return { start: start + wrap, end: end - wrap };
  const lead = /^[*_]{1,3}\s+/.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
  const words = text.slice(start + lead, end);
  const marks = words.match(/\*+/g) ?? [];
  const tail = marks.length % 2 === 1 ? (/\*+$/.exec(words)?.[0].length ?? 0) : 0;
  return { start: start + lead, end: end - tail };
}

/** The words as rules read them: folded, on one line, without tags and addresses. */
function foldedLine(words: string): string {
  const folded = fold(words);
  return withoutInlineMarks(folded.includes('\n') || folded.includes('\r') ? folded.replace(/[\r\n]/g, ' ') : folded);
}

function unitAt(text: string, whole: Span, block: Block, kind: Unit['kind'], index: number, headings: string[], context: Context): Unit {
  const span = withoutEdges(text, whole);
  const words = text.slice(span.start, span.end);
  // A Chinese sentence in an English paragraph, or the other way round, is read by its own rules.
  const own = (block.language === 'en') === /[\u4e00-\u9fff]{4}/.test(words) ? languageOf(words) : null;
  return { ...span, text: words, folded: foldedLine(words), language: own ?? block.language ?? 'en', kind, block, index, headings, head: null, continues: false, whole: null, sequel: false, turn: null, row: null, forecast: false, rated: false, chance: null, label: null, labelled: index === 0 && NUMBERED.test(text.slice(block.start, block.start + 40)), ...context };
}

/** "IPO delay: OpenAI will …": an item's label is a small heading, not part of the claim. */
function afterLabel(text: string, span: Span, anyLabel: boolean): Span {
  const words = text.slice(span.start, Math.min(span.end, span.start + 90));
  const label = NUMBERED.exec(words) ?? (anyLabel ? LABEL.exec(words) : null);
  // "GPT-6 ships by June: 95%": what stands before a mere number is the claim.
  const rest = label ? text.slice(span.start + label[0].length, span.end) : '';
  return label && /\p{L}{2}/u.test(rest) ? { start: span.start + label[0].length, end: span.end } : span;
}

const NUMBERED = /^(?:\*\*)?(?:预测|預測|预言|預言|Prediction|Forecast)\s?[#№]?[\d一二三四五六七八九十]{0,3}\s?[:：.、](?:\*\*)?\s*(?=\S)/i;
const LABEL = /^(?:\*\*[^*]{2,70}\*\*[:：]?|[^.:：。，,!?！？]{2,70}[:：]\**)\s*(?=\S)/;

function horizonAt(text: string, span: Span, language: Language | null, madeOn: Day | null): Given | null {
  const words = text.slice(span.start, span.end);
  const reading = deadline(readingsIn(fold(words), language ?? 'en', madeOn), madeOn);
  return reading && { horizon: toHorizon(reading, words, 0, madeOn, true), at: span };
}

const RESULTS = /\bhighlights\b|\b(?:reports?|posts?|announces?|results|earnings)\b|业绩|财报|年报|季报|营收/;

/** A heading lends its time to what stands below only when it is about the future, or is hardly more than a time. */
function headingHorizon(text: string, block: Block, folded: string, madeOn: Day | null): Given | null {
  const given = horizonAt(text, block, block.language, madeOn);
  // The line that dates the article gives no deadline.
  if (!given || (madeOn && given.horizon.window?.to && given.horizon.window.to <= madeOn)) return null;
  // "Reports first-quarter results, confirms outlook": most of the page looks back.
  if ((block.level <= 1 || /\bhighlights\b/i.test(folded)) && RESULTS.test(folded)) return null;
  // "Sunday into next week" is about more than either.
  if (/\b(?:into|and) (?:the )?next week\b/i.test(folded)) return null;
  // "Saturday 10 October, 12.30pm, Stanner Road" dates the match below it.
  const fixture = given.horizon.rule.endsWith('day') && /^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|周|星期)[^\n]{0,60}\b\d{1,2}(?:[.:：]\d\d|\s?[ap]m\b)/i.test(folded);
  const mostly = fixture || given.horizon.text.length * 2 >= folded.length;
  return PREDICTIONS.test(folded) || mostly || /^(?:en\/next|zh\/(?:未来|今后|接下来))/.test(fold(given.horizon.rule)) ? given : null;
}
