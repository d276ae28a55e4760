import type { Day } from '#domain/articles/day.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { amountsIn } from './amount.ts';
import { sideClauses } from './conditions.ts';
import { cuesIn, mayLookAhead } from './cues.ts';
import type { Cue } from './cues.ts';
import { readingsIn } from './horizon.ts';
import { namesOutcome } from './measure.ts';
import type { Unit } from './units.ts';

/** What one clause of a Chinese sentence holds. Places count in the folded sentence. */
type Clause = Span & { words: string; cues: readonly Cue[]; times: Span[]; /** Those that stand for themselves: a bare 12月 does not. */ firmTimes: Span[]; numbers: Span[]; side: boolean };

/** Words that go on with the clause before: reasons, results, levels beside a change, what something amounts to. */
const GOES_ON =
  /^(?:结果|差距|由|从(?!未)|估值|作价|发行价|金额|总额|因为?(?!此)|由于|原因|理由|主要|主因|毕竟|以便?|以及|从而|进而|继而|使得?|让|令|导致|带动|推动|推升|支撑|意味|形成|反映|显示|较|比(?!赛)|同比|环比|按[年季月周]|[年季月][增减]|高于|低于|略[高低]|优于|达|为|占|约|至(?!于|少)|即|也就是|这是|这个|这[对将会]|而不是|而非|并非|不是|包括|尤其|特别|例如|比如|再创|创|连续|连[一二三四五六七八九十两\d]|刷新|首[次度]|相当|折合|合计|是(?!否)|属|位[居列]|仅次|排[名在]|居|[升涨跌增降][幅势]|幅度|增[幅速]|净增|其中[^，。]{1,8}为|不含|含|超过|超出|突破(?!口)|接近|甚至|而且不只|更不|更别|[有][^，。]{0,4}[点些]|届时可|具|且不|所以|之后|随后|最后|然后|我(?:只|的|也)?(?:敢|愿意)?给|(?:我的)?把握)/;
/** Openers that say nothing of whether a clause stands alone. */
const OPENER = /^(?:但是?|而且?|不过|同时|此外|另外|至于|且|并且?|其中|因此|则|然而|可是?|只是|反而|反倒|而是)+/;
const ADVERBS = /(?:\d{1,2}月[份底初]?|今年|明年|后年|来年|未来|以后|今后|届时|随后|之后|最终|最后|到时|可能|或许|大概率?|大约|基本|仍然?|依然|也|还|都|就|才|则|再|又|更|很|年底|年内|全年|整体|总体|预计|估计|我们|将会?|会|要|能|可|有望|料|约|应该?|恐怕?|至少|最多|最快|最早|进一步|继续|同比|环比|年增|季增|[\d.,%]+|[上下]半年|[第]?[一二三四]季度?|\s|[的了在于到至从由"“”「」])+/g;
/** What weather, markets and quantities will be, without a number. */
const STATE = /偏[强弱暖冷多少高低干湿]$|转为|以[^，]{2,10}为主|(?:总体|基本|整体)(?:有|平)|持平|不变$|相若/;
/** Steps of a plan, each with its own time: 今年下半年动工，明年底启用. */
const ACTS = /贯通|铺轨|封顶|合龙|竣工|试运行|开通|投料|试车|达产|挂牌|交割|落地|生效|收官|试产|量产|投产|出货|启用|动工|开工|完工|通车|上市|上线|发布|开业|开幕|交付|首发|上路|[运营]{2}|认列|再[减加升降增]/;
/** How big, how far, how dear a thing is: told, not forecast. */
const DESCRIBES = /共[设有计]|提供|设计|车程|路程|认识|价钱|容纳|拥有|占地|总投资|纷纷|关注|同比|每月|每年|分之一/;
/** What goes on as it is, or ends. */
const HELD = /难[解改]|见[底顶]|到顶|触底|吃紧|短缺|缺货|拐点/;
/** 我认为有六成机会, 他说有七成把握: who thinks so and how sure they are, but of what stands in another clause. 降息有六成机会 says of what. */
const ODDS = /^(?:但是?|不过|而)?(?:(?:我们?|笔者|他|她|[^，]{0,20}(?=认为|觉得|估|判断|相信|表示|坦言|说))(?:自己|个人)?(?:认为|觉得|看|估计?|判断|相信|表示|坦言|说|想|猜|赌)?(?:他|她|我|自己)?)?(?:大概|大约|至少|起码|差不多|只|仍|还)?(?:有|给)?(?:大约|大概|约|超过|不到|至少)?(?:[\d.]{1,4}\s?%|[一二两三四五六七八九]成[一二三四五六七八九半]?|[一二三四五六七八九十百]{1,4}分之[一二三四五六七八九十]{1,4})(?:以上|左右)?的?(?:把握|信心|概率|几率|机率|可能性?|机会|胜算|胜率)(?:认为|觉得|相信)?$/;
/** Only said or thought, not claimed: 专家预计，… */
const FRAME = /^[^，]{0,24}(?:表示|指出|认为|预计|预期|预估|预料|估算|推估|推算|测算|预测|估计|判断|相信|坦言|直言|称|说|透露|强调|看来|来看|而言|方面|来说|展望[^，]{0,10}|补充|指)$/;

/** The claims of one Chinese sentence: a clause opens a new one when it has a call, a number or a time of its own and says of what. */
export function chineseClaims(unit: Unit, now: Day): Span[] {
  const { folded } = unit;
  // Only where something looks ahead can two clauses come out differently; at a semicolon every clause stands alone.
  const ahead = mayLookAhead(folded, unit.language) && (/[；;]/.test(folded) || (/[，,、]/.test(folded) && (cuesIn(folded, unit.language).length > 0 || readingsIn(folded, unit.language, now).length > 0)));
  if (!ahead) return [{ start: 0, end: folded.length }];
  const clauses = clausesOf(unit, now);
  const parts: Clause[][] = [];
  let after = false;
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (!last || opens(clause, last, folded, after)) parts.push([clause]);
    else last.push(clause);
    after ||= firm(clause);
  }
  return parts.map((part) => ({ start: (part[0] as Clause).start, end: (part.at(-1) as Clause).end }));
}

function clausesOf({ folded, language }: Unit, now: Day): Clause[] {
  const cues = cuesIn(folded, language);
  const sides = sideClauses(folded, language);
  const times = readingsIn(folded, language, now);
  const numbers = amountsIn(folded, language).filter((amount) => amount.clear && !times.some((time) => amount.start < time.end && time.start < amount.end));
  const within = <T extends Span>(all: readonly T[], { start, end }: Span) => all.filter((one) => one.start >= start && one.start < end);
  return seams(folded).map((span) => ({
    ...span, words: folded.slice(span.start, span.end).replace(/[，,；;。]$/, ''),
    cues: within(cues, span), times: within(times.filter((time) => !time.weak || /月/.test(time.rule)), span), firmTimes: within(times.filter((time) => !time.weak), span), numbers: within(numbers, span),
    side: [sides.condition, sides.concession].some((side) => side !== null && side.start < span.end && span.start < side.end),
  }));
}

/** A step of a plan opens with its time. */
const STEP = /^(?:20\d\d年?|[今明后]年|第?[一二三四]季度?|[上下]半年|\d{1,2}月|年[底中初])/;

/** Clauses between commas; none inside brackets, nor inside a short quotation. */
function seams(folded: string): Span[] {
  const found: Span[] = [];
  let [from, depth, quote] = [0, 0, -1];
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i]!;
    switch (char) {
      case '(': case '（': case '《': depth++; continue;
      case ')': case '）': case '》': depth = Math.max(0, depth - 1); continue;
      case '"':
        if (quote < 0) quote = Math.max(folded.indexOf('"', i + 1), i);
        else if (i >= quote) quote = -1;
        continue;
      case '「': case '『': quote = Math.max(folded.indexOf('」', i + 1), i); continue;
      case '」': case '』': if (i >= quote) quote = -1; continue;
      case '、': if (!STEP.test(folded.slice(i + 1, i + 8))) continue; break;
      case '，': case ',': case '；': case ';': break;
      default: continue;
    }
    if (depth > 0 || (quote > i && quote - i < 14 && !/[，；]/.test(folded.slice(i + 1, quote)))) continue;
    if (/\d,\d/.test(folded.slice(i - 1, i + 2)) || i + 1 === folded.length) continue;
    found.push({ start: from, end: char === '；' || char === ';' ? i + 1 : i });
    from = i + 1;
  }
  found.push({ start: from, end: folded.length });
  return found.map(({ start, end }) => ({ start: end - folded.slice(start, end).trimStart().length, end }));
}

function opens(clause: Clause, part: Clause[], folded: string, after: boolean): boolean {
  if (/[；;]/.test(folded[(part.at(-1) as Clause).end - 1] ?? '')) return true;
  const words = clause.words.replace(OPENER, '');
  // A condition opens what it is the condition of.
  if (clause.side && /^(?:一旦|如果|要是|若|倘若|假如|除非|只要)/.test(words)) return part.some((one) => claims(one, part, after));
  if (clause.side || words === '') return false;
  if (/^我(?:个人)?(?:看|觉得|想|认为|可)?(?:不会|未必|不信|不这么看|不同意)$/.test(words)) return false;
  // …会通车，我认为有六成机会。: how sure one is of what was just said; with 但 it is another's view of it.
  if (ODDS.test(words) && words === clause.words && clause.end >= folded.length - 1 && !part.some((one) => ODDS.test(one.words))) return false;
  if (GOES_ON.test(words) && !(clause.times.length > 0 && /^(?:导致|带动|推动|推升|支持|使)/.test(words))) return false;
  if (!part.some((one) => claims(one, part, after))) return false;
  if (/^我(?:自己|个人)?(?:觉得|看|认为|估|猜|赌|的判断)/.test(words) && firm(clause)) return true;
  if (/^(?:也|都|还)?(?:不会|不可能|未必|难[以有现再改]|很难)/.test(words) && clause.cues.length > 0) return true;
  if (firm(clause) && clause.numbers.length > 0 && part.some((one) => one.numbers.length > 0)) return true;
  const subject = subjectOf(clause, words);
  if (firm(clause)) return subject || (clause.firmTimes.length > 0 && part.some((one) => one.firmTimes.length > 0) && !/^(?:预[计期测]|料|估)/.test(words)) || (clause.numbers.length > 0 && /^(?:预[计期测]|料|估)/.test(words) && part.some((one) => one.cues.some((cue) => cue.start > one.start + 1)));
  const timed = clause.times.length > 0 && part.some((one) => one.times.length > 0);
  const looksAhead = after || part.some((one) => one.cues.length > 0 || one.times.length > 0);
  if (!looksAhead || /[了过](?:[^，]{0,4})$|已经?|曾|去年|此前|上[个]?[月周年]|目前|现在/.test(words)) return false;
  return (timed && (clause.numbers.length > 0 || ACTS.test(words) || namesOutcome(words, 'zh-Hans') || (after && subject && words.length <= 24))) || (after && subject && STATE.test(words)) || (clause.numbers.length > 0 && subject && ((after && !DESCRIBES.test(words)) || part.some((one) => one.numbers.length > 0))) || (after && subject && clause.times.length > 0 && /要等?到|才/.test(words));
}

/** A clause that says something of what is to come: more than 专家预计 or a bare condition. */
function claims(clause: Clause, part: Clause[], after: boolean): boolean {
  if (clause.side || /^(?:以|按照?|依|基于|根据)[^，]*(?:评价|计算|估算|推算|测算|计)$/.test(clause.words)) return false;
  if (FRAME.test(clause.words) || ODDS.test(clause.words) || onlyFrame(clause)) return false;
  if (firm(clause)) return clause.cues.some((cue) => clause.end - cue.end >= 2 || cue.start - clause.start >= 2);
  return (clause.times.length > 0 || after || part.some((one) => one.cues.length > 0)) && (clause.numbers.length > 0 || namesOutcome(clause.words, 'zh-Hans') || (clause.times.length > 0 && HELD.test(clause.words)));
}

/** 说：“预计明年上半年，…: a verb of expecting and a time say nothing yet. */
function onlyFrame({ words, start, cues, times }: Clause): boolean {
  if (times.length === 0 || cues.some((cue) => cue.kind !== 'expect')) return false;
  // 我们预计明年，…: who expects, and for when.
  const last = cues.at(-1);
  if (last && /^(?:预|料|估|推|认为|相信|判断)/.test(words.slice(last.start - start, last.end - start)) && times.every((time) => time.start >= last.start) && words.slice(last.start - start).replace(/[\s在于到从，]/g, '').length <= times.reduce((sum, time) => sum + time.end - Math.max(time.start, last.end), last.end - last.start)) return true;
  const rest = [...cues, ...times].sort((a, b) => b.start - a.start).reduce((left, one) => left.slice(0, Math.max(0, one.start - start)) + left.slice(one.end - start), words);
  return rest.replace(/^.*[：:]/, '').replace(/[“"「，\s]/g, '').length < 2;
}

function firm({ cues, times }: Clause): boolean {
  return cues.some(({ kind }) => (kind !== 'plan' && kind !== 'commitment' && kind !== 'fails') || times.length > 0);
}

/** Words before the call or number that name what it speaks of. */
function subjectOf(clause: Clause, words: string): boolean {
  const skipped = clause.words.length - words.length;
  const at = Math.min(...[...clause.cues, ...clause.numbers].map((one) => one.start - clause.start - skipped), words.length);
  let before = words.slice(0, Math.max(0, at));
  for (const time of clause.times) before = before.replace(clause.words.slice(time.start - clause.start, time.end - clause.start), '');
  const subject = before.replace(/^(?:但是?|而且?|并且?|不过|同时|因此|所以|这|那|它|其|它们|他们|自己|对此|届时)+/, '').replace(ADVERBS, '');
  return subject.length >= 2 && subject.length <= 26;
}
