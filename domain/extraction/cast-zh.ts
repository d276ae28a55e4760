import { fold } from '#domain/articles/fold.ts';
import { FAMILY, TITLED } from './names-zh.ts';

/** Words that open clauses again and again, begin with a family name and name nobody. */
export const NOT_PEOPLE = /^(?:成本|成交|成立|成长|时间|时候|时隔|方面|方式|方案|方向|安全|平台|平均|高于|高位|高端|高层|高达|高居|单价|单日|单季|项目|连续|连锁|应对|应该|应收|全球|全年|全市|全省|全国|全行|全体|全场|全新|全线|申请|年初|年底|元旦|解释|解|于是|马上|马拉|计划|计算|万一|万亿|万元|经济|何时|何况|白天|白酒|白银|向来|向上|金价|金融|金额|温度|乐观|边|易|包括|关于|关税|关键|明|党|戴着|华东|华北|华尔|黄金|黄牛|路透|路线|石油|车|江苏|江西|江州|宁波|宁可|宁愿|安徽|陕|海|阳光|水|甘肃|沙特|田间|毛利|盛|常|曾[经在是任为有担被因对和与获一表]|谢谢|房[地价屋市企贷租东产]|马铃|任何|任期|任务|任命|简[单直称而化]|周[一二三四五六日末围期边转报年]|管它|左右|尚|都|祝|池|习惯|喻|范围|和|卓|巴|苗|时表示|时至|时任|古|司机|东方|景气|施工|程度|程序|项|管理|管道|鲁|温和|龙头|张贴|雷达|史上|许多|严重|严格|戴|容易|强|尤其|季|费用|党|麦当|米|席位|查询|查|车企|凌晨|封|柏林|路|伍|余额|余下|章程|丁香|汤|牛市|熊市|武汉|武|文章|薄|农|农民|明年|明显|双方)/;

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
