import { fold } from '#domain/articles/fold.ts';
import { housesIn } from './houses-zh.ts';
import { subjectIn } from './names-zh.ts';
import { rememberedOf } from './remembered.ts';

/** How much of an article is read to learn whose forecasts it tells. */
const READ = 12_000;
const RETELLS = /报告(?:预测|认为|指出|显示|称|预计|通过|从|还|也)|分析称|研究(?:显示|指出|认为|预计)/g;
const TELLS = /(?:^|[，。；：\n])[ \t]*(?<who>[^，。；：\n]{2,34}?)(?:针对[^，。]{2,16}|则|也|更|并|还|日前|近日|昨日|今日|\d{1,2}日)*(?:预测|预估|预期|预计|预料|表示|指出|认为|强调|直指|推估|提到|称|说|估计|分析|透露|写道|介绍|提醒|解释|补充|强调|直言|坦言|告诉)/gm;
/** A paper of chances tells one house's: 数据网站Fangraphs公布…机率, Opta更新了…概率. */
const COMPUTES = /(?:网站|机构|公司|平台|模型|超级计算机|超级电脑|「|“|")?(?<who>[A-Z][A-Za-z.&]{2,20}|[\u4e00-\u9fff]{4,12}(?=[”」"]))[”」"]?(?:针对|于|昨|今|近|日前|最新|的|\d|[（(][^）)]*[）)]|日)*(?:公布|更新|发布|预测|推估|计算|给出)[^。]{0,40}(?:机率|概率|胜率|预测)/;
const CHANCES = /(?:机率|概率|胜率|几率)[^，。]{0,8}\d|\d(?:\.\d+)?%/g;

/** The one whose forecasts a page without a voice of its own retells from beginning to end; null when it has several sources or none. */
export const soleSource = rememberedOf((text): string | null => {
  const words = fold(text.slice(0, READ));
  const found = retoldReport(words) ?? oftenest(words) ?? computed(words);
  return found && text.slice(found.at, found.at + found.name.length);
});

type Source = { name: string; at: number };

function retoldReport(words: string): Source | null {
  if ((words.match(RETELLS)?.length ?? 0) < 3) return null;
  const house = housesIn(words.slice(0, 600)).find(({ name, at }) => /^(?:[（(][^）)]{1,30}[）)])?(?:[\u4e00-\u9fffA-Za-z（）()]{0,6})?(?:编写|发布|公布|撰写|出具|推出|的?[^，。]{0,12}(?:报告|研究|调查))/.test(words.slice(at + name.length, at + name.length + 30)));
  return house ?? null;
}

/** The first who speaks, at least three times and twice as often as anybody else. */
function oftenest(words: string): Source | null {
  const times = new Map<string, number>();
  let last: string | null = null;
  for (const { groups } of words.matchAll(TELLS)) {
    const who = subjectIn(groups?.who ?? '');
    // 该机构认为, 报告并提到: the one named last again.
    if (who?.kind === 'name') last = who.name;
    if (last !== null && (who?.kind === 'name' || who?.kind === 'pronoun')) times.set(last, (times.get(last) ?? 0) + 1);
  }
  const [best, next] = [...times].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 3 || best[1] < 2 * (next?.[1] ?? 0) || best[0] !== times.keys().next().value) return null;
  const at = words.indexOf(best[0]);
  return at < 700 ? { name: best[0], at } : null;
}

function computed(words: string): Source | null {
  const match = (words.match(CHANCES)?.length ?? 0) >= 5 ? COMPUTES.exec(words.slice(0, 500)) : null;
  const name = match?.groups?.who;
  return match && name ? { name, at: words.indexOf(name, match.index) } : null;
}

/** Whom a page polls: 受访经济学家, 38名分析师参与调查. Null for any other page. */
export const polledBy = rememberedOf((text): string | null => {
  const head = fold(text.slice(0, 600));
  const who = /调查/.test(head) ? (/受访的?(?<one>经济学家|分析师|交易员|机构|业者|专家)|\d{1,3}[名位](?<two>经济学家|分析师|交易员|专家)(?:参与|参加|接受)/.exec(head)?.groups ?? null) : null;
  const name = who?.one ?? who?.two;
  return name ? text.slice(head.indexOf(name), head.indexOf(name) + name.length) : null;
});
