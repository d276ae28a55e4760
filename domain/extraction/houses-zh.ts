import { fold } from '#domain/articles/fold.ts';
import { castOf } from './cast-zh.ts';
import { FAMILY, NAME_ENDS, NOT_PEOPLE, TITLE } from './names-zh.ts';
import { remembered } from './remembered.ts';
import { sifted } from './sieve.ts';
import type { Unit } from './units.ts';

/** Somebody or some house that a Chinese sentence mentions, as the article spells them; `at` counts in the sentence. */
export type Mention = { name: string; person: boolean; at: number };

const SUFFIX = '(?:公司|集团|银行|[央建工农中招]行|大行|证券|研究院|研究所|研究中心|研究|咨询|大学|协会|委员会|联储|政府|主计总处|总署|气象[署局台]|气候中心|统计[处局]|管理[局处]|管理中心|[民教财卫]政局|基金|资本|投顾|投信|金控|地产|置业|置地|科技|电子|电机|汽车|航空|能源|电力|交易所|半导体|光电|制药|药业|医药|电信|通信|通讯|资源|电工|电路|阵营|竞选总部|顾问|传媒|[乳酒纸牧矿]业|工业|精密|光学|生技|建设|新材|户外|联会|互动|游戏|玩具|智能|动力|实业|重工|存储|锂业|矿业|钢铁|化工|物流|海运|航运|铁路|影业|院线|影院|家居|餐饮|酒店|保险|系外资|资大?行|智库|工会|俱乐部|联盟)';
/** Houses of the world whose names end in no word for one. */
const KNOWN = '摩根士丹利|摩根大通|高盛|花旗|瑞银|瑞信|巴克莱|野村|大摩|小摩|德银|法兴|汇丰|渣打|麦格理|里昂|美银美林|美银|富国|穆迪|标普|惠誉|贝莱德|彭博|集邦|世界银行|欧佩克';
const HOUSES = sifted(new RegExp(`(?:${KNOWN})(?![\\u4e00-\\u9fff]{0,4}${SUFFIX})|(?!有|该)(?<!该)[^的是在和与及了，。、：；:;对向由被把让给从到比说称于而并但就也还则据按"“”「」《》（）()\\s]{1,8}${SUFFIX}(?![长员])`, 'g'));
export const HOUSE_END = new RegExp(`${SUFFIX}$`);
const PEOPLE = sifted(new RegExp(`${TITLE}[「“"*]{0,2}(${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?=[^\\u4e00-\\u9fff]|${NAME_ENDS}|[给把跟用拿押摊就都又再早反不盯受问答讲猜算想觉悲谨激属确])|(?<=(?:券商|证券|银行|公司|集团|大学|研究[所院]|机构|协会|投顾|投信|系|基金|资本)的)(${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?=[则却也比更一是在对，就还])|([\\u4e00-\\u9fff]{1,7}(?:[·・•][\\u4e00-\\u9fff]{1,7}){1,3})|(?<![\\u4e00-\\u9fff])(${FAMILY}[\\u4e00-\\u9fff]{1,2})(?=表示|认为|指出|说|告诉|坦言|强调|透露|预计|直言|则|却|也|在|对|把|想了|的(?:表态|看法|说法|判断|回应|回答|态度|解释|答案))|(${FAMILY}[\\u4e00-\\u9fff]{1,2})(?=教授|博士|先生|女士|老师|院士|律师)`, 'g'));

/** 2026年公司, 多家公司, 航运公司: kinds of houses, none by name. */
const NO_HOUSE = /\d|^公司|^[今明去]年|[年家些]公司$|^(?:上市|软件|企业|整机|模组|物流|初创|创业|航运|班轮|电力|保险|科技|互联网|大模型|设备|汽车|电信|能源|手机|房产|同类|其他)(?:公司|集团|企业)$/;

/** Persons and houses of a sentence, in order, as the article spells them. */
export function mentions({ folded, text }: Pick<Unit, 'folded' | 'text'>, article: string): readonly Mention[] {
  return mentionsIn(folded, text, article);
}

const mentionsIn = remembered((folded: string, text: string, article: string): readonly Mention[] => {
  const found: Mention[] = [];
  for (const match of PEOPLE.all(folded)) {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const at = match.index + match[0].lastIndexOf(name);
    if (name !== '' && !NOT_PEOPLE.test(name)) found.push({ name: text.slice(at, at + name.length), person: true, at });
  }
  const cast = castOf(article);
  if (cast) for (const match of folded.matchAll(cast)) if (!found.some((one) => one.at < match.index + match[0].length && match.index < one.at + one.name.length)) found.push({ name: text.slice(match.index, match.index + match[0].length), person: true, at: match.index });
  for (const match of folded.matchAll(/(?:^|[，。；])([\u4e00-\u9fffA-Za-z]{2,8}?)(?=(?:发言人|董事长|执行长|总经理|财务长|创办人|创始人|总裁)[\u4e00-\u9fff]{2,3}[受在昨今表说指坦透])/g)) found.push({ name: text.slice(match.index + match[0].length - (match[1] as string).length, match.index + match[0].length), person: false, at: match.index });
  for (const match of folded.matchAll(/@[\w\u4e00-\u9fff]{2,12}?(?=[\s，：:。]|说|讲|话|在|又|周|连|今|昨|转|爆|上|也|的|$)/g)) found.push({ name: text.slice(match.index, match.index + match[0].length), person: true, at: match.index });
  for (const match of folded.matchAll(/[一两三多几][家位名](?!\d)[^，。；：的表认说]{2,12}(?=，|则|却|认为|说|也|表示)/g)) found.push({ name: text.slice(match.index, match.index + match[0].length), person: /[位名]/.test(match[0][1] as string), at: match.index });
  for (const { index, 0: house } of HOUSES.all(folded)) {
    // 惟宏础证券: words in front of a name are no part of it.
    const at = index + (/^(?:不过|但是|然而|惟独?|唯独?|本土的?|连|而|但|其中|另外|至于)/.exec(house)?.[0].length ?? 0);
    if (!NO_HOUSE.test(house)) found.push({ name: text.slice(at, index + house.length), person: false, at });
  }
  for (const match of folded.matchAll(/(?<=(?:公司|机构|平台|网站|模型|研究所|团队|数据商)["“「])[^"“”「」，。]{2,8}(?=["”」])/g)) found.push({ name: text.slice(match.index, match.index + match[0].length), person: false, at: match.index });
  return found.sort((a, b) => a.at - b.at);
});

/** The houses named in folded words, in order. */
export function housesIn(words: string): { name: string; at: number }[] {
  return [...words.matchAll(HOUSES.pattern)].map(({ 0: name, index }) => ({ name, at: index }));
}

const principals = new Map<string, string | null>();

/** The house that an article is mostly about. */
export function principal(text: string): string | null {
  if (text === '') return null;
  const had = principals.get(text);
  if (had !== undefined) return had;
  const times = new Map<string, number>();
  const words = fold(text.slice(0, 20_000));
  for (const { name, at } of housesIn(words)) {
    const stem = name.replace(HOUSE_END, '');
    if (stem.length >= 2 && !/证券|投顾|研究|咨询|大学|协会|委员会|政府|局$|基金/.test(name)) times.set(name, words.split(stem).length - 1 + (at < 200 ? 2 : 0));
  }
  const best = [...times].sort((a, b) => b[1] - a[1])[0] ?? subjectOften(words);
  const at = best ? words.indexOf(best[0]) : -1;
  const name = best && best[1] >= 3 ? text.slice(at, at + best[0].length) : null;
  principals.clear();
  principals.set(text, name);
  return name;
}

const HOUSE_DOES = /(?<=[\n。！；，>】」]|^)\s*(?!公司|本|该|这|那|其|上|今|去|明|第|目|对|在|从)([\u4e00-\u9fff]{2,5}?)(?=\s?(?:[（(][^）)]{1,12}[）)]\s?)?(?:将|于(?!是)|预计|预估|表示|宣布|公布|计划|指出|今年|去年|上半年|下半年|[一二三四]季|第[一二三四]|股价|董事长|总经理|财务长|发言人|执行长|法说|旗下|昨日|周[一二三四五六日]))/g;

/** A house without a word for one in its name: 世界先进, 途屿. It opens clauses of an article three times and goes on to do what houses do. */
function subjectOften(words: string): [string, number] | undefined {
  const times = new Map<string, number>();
  for (const [, name] of words.matchAll(HOUSE_DOES)) if (!NOT_PEOPLE.test(name as string)) times.set(name as string, (times.get(name as string) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && words.slice(0, 300).includes(best[0]) ? [best[0], words.split(best[0]).length - 1] : undefined;
}

export function foldless(name: string): string {
  return name.replaceAll('銀', '银').replaceAll('證', '证').replaceAll('資', '资').replaceAll('處', '处').replaceAll('團', '团');
}

let voiced: { text: string; is: boolean } | null = null;

/** True of a text whose author speaks to the reader in the first person, quotations left out. */
export function isVoiced(text: string): boolean {
  if (voiced?.text === text) return voiced.is;
  const plain = text.slice(0, 30_000).replace(/我是[广廣]告[^\n]*|[“"「『][^”"」』]{0,400}[”"」』]/g, '');
  const own = plain.match(/我(?!国|國|省|市|军|軍|方|校|院|县|縣)|咱|你/g)?.length ?? 0;
  voiced = { text, is: own * 500 > plain.length };
  return voiced.is;
}
