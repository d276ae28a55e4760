import { fold } from '#domain/articles/fold.ts';
import type { Cue } from './cues.ts';
import type { Quantity } from './draft.ts';
import type { Polarity } from './polarity.ts';
import type { Amount } from './reading.ts';
import { beside } from './sight.ts';
import type { Seen } from './sight.ts';
import type { Unit } from './units.ts';

/** Where a figure is told, not forecast: what it was, what it is compared with. */
const WAS = /(?:[^到破至过]了(?!解)|[^不能会要超突通]过(?=[的了一]|次)|已经?|曾|去年|前年|此前|原先|原本|一周前|上[个]?[月季周]|上年|现有|目前|现在|如今|眼下|当前|还差|累计|累跌|累升|仍有|平均年龄|年产|市值|现价)[^，。；]{0,20}$/;
/** A close is told unless a day to come stands in front of it: 年底收在55到70美元之间. */
const CLOSED = /(?:收在|收于)[^，。；]{0,20}$/;
const THAN = /(?:较|(?<![同环对占])比(?!重|例|率|赛)|高于目前的?|相较|相比)[^，。；至到高低多少增减升降偏涨跌扩缩回下上]{0,10}$/;
const FROM = /(?:从|由|自)[^，。；至到]{0,10}$/;
const MOVES_ON = /^[^，。；]{0,24}?(?:至|到|上修|下修|上调|下调|调[高低升降]|扩|增|减|降|升|涨|跌|缩|变成|拉到|提)/;
/** A clause that goes on with the amount of the one before: 达…, 幅度…, 首次突破…. */
const LEVEL = /^[，,]?(?:并|也|还|更|且|总数|合计|最高|最多|最低|至少)?(?:达到?|至|到|升[至到]|首[度次](?:突破|超过|跨越|站上|站稳)|突破|超过|跌破|升破|创下?|约|为|幅度|[升涨跌增降]幅|落在|介于|区间|上限|封顶|不超过|不低于|不到|涨|跌|升|降|减|增)/;
const SHORT_CALL = /打包票|跑不掉|有把握|不是梦|只是时间问题|没有悬念|一点[都也]不|想都|没有第二种剧本|问题不大|不算难事|不成问题|板上钉钉|不在话下|稳了|就不错了|就算|给|机会|概率|几率|机率|胜率|难/;

/** The amount that decides a Chinese claim: in the clause of its call, or in one that goes on from it; never a baseline or what was. */
export function chineseQuantity(seen: Seen, cue: Cue, polarity: Polarity): Quantity | null {
  const { folded } = seen.unit;
  const chance = seen.stated?.cue ?? null;
  const chanceAt = chance === null ? -1 : folded.indexOf(fold(chance));
  const usable = seen.amounts.filter((amount) => {
    if (beside(amount.start, seen.sides) || (chanceAt >= 0 && amount.start < chanceAt + (chance as string).length && chanceAt < amount.end)) return false;
    if (seen.stated && amount.quantity.unit === '%' && Math.abs(amount.quantity.value * 10_000 - seen.stated.ppm) < 1) return false;
    const before = folded.slice(Math.max(0, amount.start - 30), amount.start);
    const after = folded.slice(amount.end);
    if (THAN.test(before) || (FROM.test(before) && MOVES_ON.test(after))) return false;
    if (CLOSED.test(before) && !seen.ahead.some((one) => one.start < amount.start)) return false;
    if (WAS.test(before) && !/(?:会|将|预计|料|有望|可望|估|要|[上下]修|[上下]调|调[高降升])(?:[^，。；]{0,12}，)?[^，。；]{0,20}$/.test(before)) return false;
    if (/^[^）)]{0,8}[）)]/.test(after) && /[（(][^）)]{0,10}(?:此前|之前|原|上次|约)[^）)]{0,6}$/.test(before)) return false;
    return amount.clear || amount.quantity.op !== '=' || /(?:增设|新增|投运|新建|建|盖好|建成|交出去?|交付|投放|打出|敲出|拿下?|拿到|租多|其中|到|铺到|开|开出|关|裁|补|设|降息|加息|买|订|减|剩下?|有|推出|增加|再|差|多|少|是|为)$/.test(before);
  });
  const ranked = [cue, ...seen.cues].map((one) => usable.map((amount) => ({ amount, cost: costOf(folded, one, amount) })).filter(({ cost }) => cost < 200).sort((a, b) => a.cost - b.cost));
  // 营收预计为1179亿美元，都将比去年增长: another word of the claim may stand beside its figure.
  let best = ranked.find((some) => some.length > 0)?.[0]?.amount;
  if (!best) return null;
  // 跃升近三成，达五万宗: the level says more than the change.
  const next = usable.find((one) => one.start >= best!.end && /^(?:左右|以上|上下)?[，,]?(?:首[度次])?(?:达到?|至|突破|站上|站稳|跨越|达约|超过)(?:约|近)?$/.test(folded.slice(best!.end, one.start).replace(/[的了]/g, '')));
  if (next && next.quantity.unit !== best.quantity.unit || (next && /首[度次]|达/.test(folded.slice(best.end, next.start)))) best = next as Amount;
  const at = best.start;
  let { op } = best.quantity;
  // 要涨到多少？是九千: the verb of the question is the comparator of the answer.
  if (op === '=' && /(?:挣|赚|达到?|涨到|升到)[^，。？]{0,6}多少/.test(folded)) op = '>=';
  if (/就不错了|就算[多好]的/.test(folded.slice(best.end))) op = '<=';
  const fails = polarity.idiom || (cue.kind === 'fails' && !/低不了|少不了|下不了/.test(folded));
  if (fails && /^(?:=|>=)$/.test(op)) op = '<';
  // 看到0.24元的电芯: what gets cheaper is met from above.
  if (op === '>=' && folded.slice(Math.max(0, at - 3), at).endsWith('看到') && /价|成本|元/.test(folded) && /跌|降|便宜|电芯|价格战/.test(folded)) op = '<=';
  return { ...best.quantity, op };
}

/** How far an amount is from being what the call is about; 200 and more is out of reach. */
function costOf(folded: string, cue: Cue, amount: Amount): number {
  if (cue.kind === 'list' || cue.kind === 'present') return amount.start / 10 + (amount.clear ? 0 : 20);
  const loose = amount.clear ? 0 : 25;
  if (amount.start >= cue.start) {
    const between = folded.slice(cue.end, Math.max(cue.end, amount.start));
    const commas = between.split(/[，；;。！]|,(?!\d{3})/);
    if (commas.length === 1) return between.length + loose + (/^的(?!概率|可能|机会|水平|关口|规模)/.test(folded.slice(amount.end)) ? 30 : 0);
    const clause = `${commas.at(-1) as string}${amount.quantity.text}`;
    const goesOn = LEVEL.test(clause);
    const frame = (commas[0] as string).length < 3;
    return 40 * (commas.length - 1) + (goesOn || frame ? 0 : 80) + (goesOn ? 0 : (commas.at(-1) as string).length) + loose + (/[。！]/.test(between) ? 120 : 0);
  }
  const between = folded.slice(amount.end, cue.start);
  if (!/[，,；;。]/.test(between)) return (between.startsWith('的') ? 90 : 25) + between.length + loose;
  return SHORT_CALL.test(folded.slice(cue.start, cue.end)) ? 60 + between.length + loose : 210;
}

const SCALE: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 万亿: 1e12, 兆: 1e12 };
const UNIT_NAMED = /(?:单位[:：]?\s?[^\n（(]{0,8}?|[（(](?:新台币|人民币|美元)?|(?:^|\n)\|\s?(?:人民币)?(?=[\u4e00-\u9fff]{1,3}元\s?\|))(?<scale>万亿|百万|千万|十亿|百亿|亿|万|千|兆)(?<unit>美元|欧元|元|吨|台|辆|股|人|套|件|片|GWh)?/;

/** The number in a table's cell in the unit that its head, its row or the line above the table names: 单位：亿元. */
export function scaledCell(quantity: Quantity | null, unit: Unit, text: string): Quantity | null {
  if (quantity === null || unit.kind !== 'cell' || unit.language === 'en' && !/[\u4e00-\u9fff]/.test(unit.head ?? '')) return quantity;
  const label = unit.block.cells[0] ? fold(text.slice(unit.block.cells[0].start, unit.block.cells[0].end)) : '';
  if (/率|每股|EPS|比|倍|%|占|[（(]元[）)]/i.test(label) || /%/.test(quantity.text)) return quantity;
  const above = fold(text.slice(Math.max(0, unit.block.start - 900), unit.block.start)).split('\n').map((line) => line.trim());
  while (above.length > 0 && /^$|^\|/.test(above.at(-1) as string)) above.pop();
  const table = `${above.slice(-2).join('\n')}\n${fold(text.slice(Math.max(0, unit.block.start - 900), unit.block.start)).split('\n').filter((line) => line.trim().startsWith('|')).slice(-12)[0] ?? ''}`;
  const named = UNIT_NAMED.exec(label) ?? UNIT_NAMED.exec(unit.head ?? '') ?? UNIT_NAMED.exec(table);
  const scale = SCALE[named?.groups?.scale ?? ''];
  return scale ? { ...quantity, value: quantity.value * scale, unit: named?.groups?.unit ?? '' } : quantity;
}
