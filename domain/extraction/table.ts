import type { Block } from '#domain/articles/blocks.ts';
import type { Day } from '#domain/articles/day.ts';
import { fold } from '#domain/articles/fold.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { deadline, readingsIn, toHorizon } from './horizon.ts';
import type { Given } from './draft.ts';
import { horizonRuleAsWritten } from './rule-parts.ts';

/** A column head: its words, and the time that it lends to the cells below when they are forecasts. */
export type Head = { folded: string | null; given: Given | null; /** "Projected seats", 目标价: its cells are forecasts though the head names no time. */ forecasts: boolean };

/** What a table's row says of its cells: whose numbers they are, and how likely the row's case is. */
export type Row = { name: string | null; chance: string | null };

const AHEAD = /\d{4}\s?[EFP]\b|\d{2}[EF]\b|forecast|expected|projected|estimate|outlook|target|guidance|预测|预期|预计|展望|目标|预估|E$/i;
const FORECASTS = /\bforecasts?\b|\bproject(?:ed|ions?)\b|\bpredict(?:ed|ions?)\b|\bour (?:call|number|pick)s?\b|\bprice target\b|\btarget price\b|预测|预估|预计|目标价/i;
const FORMER = /\b(?:previous|prior|last|old|earlier|error|vs)\b|前次|原|上次|旧|误差|机构|来源/i;
const OVER = /\d{4}\s?A\b|actual|so far|to date|ytd|current|latest|spot|实际|實際|现价|最新|当前|前值|上期|已/i;
const GRADED = /happened|result|came true|verdict|score\b|hit or miss|right\?|correct|结果|得分|命中|应验|对错|兑现/i;
const WHO = /^(?:house|bank|broker|brokerage|institution|firm|forecaster|analyst|source|economist|strategist|pundit|pollster|model|bureau|agency|organisation|organization|who|name|expert|panelist|机构|券商|外资|银行|投行|来源|分析师|研究机构|预测者|预测机构|名家|专家|球评|法人)s?$/i;
const CHANCE = /\b(?:chances?|probabilit\w+|odds|likelihood|confidence)\b|概率|几率|机率|胜率|可能性|把握/i;

/** "Chance of winning", 胜率: a column whose percentages are probabilities. */
export function namesChance(head: string | null): boolean {
  return head !== null && CHANCE.test(head);
}

/** The heads of a table. Columns of a period that is not over lend it when the table forecasts at all; a graded table lends nothing. */
export function headsOf(text: string, block: Block, madeOn: Day | null): Head[] {
  const words = block.cells.map((cell) => fold(text.slice(cell.start, cell.end)));
  const given = block.cells.map((cell, i) => givenBy(text, cell, words[i] as string, madeOn));
  const isGraded = words.some((head) => GRADED.test(head)) && !words.some((head) => /next|outlook|未来/i.test(head));
  const forecasts = words.some((head) => AHEAD.test(head)) || given.some((one) => opensLater(one, madeOn));
  return words.map((folded, i) => {
    const one = given[i] ?? null;
    const ahead = one !== null && !OVER.test(folded) && (one.horizon.relative !== null || AHEAD.test(folded) || opensLater(one, madeOn) || (forecasts && endsLater(one, madeOn)));
    return { folded, given: ahead && !isGraded ? one : null, forecasts: i > 0 && !isGraded && (FORECASTS.test(folded) || (CHANCE.test(folded) && words.some((head) => FORECASTS.test(head)))) && !OVER.test(folded) && !FORMER.test(folded) };
  });
}

/** The row's own facts: a name where the first column lists who forecasts, a chance where a column gives one. */
export function rowOf(text: string, block: Block, heads: Head[]): Row {
  const cell = (i: number) => (block.cells[i] ? text.slice(block.cells[i].start, block.cells[i].end).replace(/\*\*/g, '').trim() : null);
  const chance = heads.findIndex((head) => namesChance(head.folded));
  return { name: WHO.test(heads[0]?.folded?.replace(/\*\*/g, '').trim() ?? '') ? cell(0) : null, chance: chance > 0 ? cell(chance) : null };
}

/** "Previous", 前次: a row of former forecasts, kept beside the new ones to compare. */
export function isFormerRow(text: string, block: Block): boolean {
  const first = block.cells[0];
  return first !== undefined && /^(?:previous(?:ly)?|prior|old|before|前次|前值|此前|原预测|原預測|上次)\b|^(?:前次|前值|此前|原预测|原預測|上次)/i.test(text.slice(first.start, first.end));
}

/** A cell that is a number with at most a unit: "1.25%", "185 GWh", "9.30（同上表）". */
export function isNumber(folded: string): boolean {
  return NUMBER.test(folded);
}

export function numberIn(folded: string): number | null {
  const digits = NUMBER.exec(folded)?.groups?.n;
  return digits ? Number(digits.replaceAll(',', '')) : null;
}

const NUMBER = /^(?:[$€£¥]?\d[\d,.]*\s?(?:→|->|➔)\s?)?[~≈<>约+*]{0,3}\s?(?:us|nt|hk)?[$€£¥]?\s?(?<n>-?\d[\d,]*(?:\.\d+)?)(?:\s?[-–~至]\s?\d[\d,.]*)?\s?(?:%|x\b|[a-z]{1,6}\b|[\u4e00-\u9fff%]{1,4})?(?:\s?[(（][^)）]{0,20}[)）])?\**$/i;

function givenBy(text: string, cell: Span, folded: string, madeOn: Day | null): Given | null {
  const language = /[\u4e00-\u9fff]/.test(folded) ? 'zh-Hans' : 'en';
  const words = text.slice(cell.start, cell.end);
  // "2027E", "2027年新增": the mark behind a year says what the column is, not when.
  const plain = folded.replace(/(?<=\d{4}\s?|\b[QH][1-4]\s?'?\d\d|\b[1-4][QH]\s?'?\d\d)[EFPA]\b/gi, ' ').replace(/^(?<y>(?:19|20)\d{2})(?=\s*$)/, 'in $<y>');
  const reading = deadline(readingsIn(plain, language, madeOn), madeOn) ?? deadline(readingsIn(`${plain}年`, 'zh-Hans', madeOn), madeOn);
  return reading && { horizon: { ...toHorizon(reading, plain, 0, madeOn, true), rule: horizonRuleAsWritten(reading.rule, words), text: words.trim() }, at: cell };
}

function opensLater(given: Given | null, madeOn: Day | null): boolean {
  const opens = given?.horizon.window?.from ?? given?.horizon.window?.to;
  return !!(madeOn && opens && opens > madeOn);
}

function endsLater(given: Given, madeOn: Day | null): boolean {
  const ends = given.horizon.window?.to;
  return !!(madeOn && ends && ends > madeOn);
}
