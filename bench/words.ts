// Made-up words as often as real ones: the nth is about n times as rare as the first (Zipf 1935).
const SYLLABLES = ['ba', 'con', 'de', 'fer', 'gal', 'hin', 'in', 'jo', 'ker', 'lam', 'mor', 'ne', 'or', 'pre', 'qua', 'ris', 'sta', 'ter', 'un', 'ver', 'wil', 'xen', 'yon', 'zel'];
const HAN = '油价房市年底上涨下跌公司发布增长利率央行出口进口汽车电池芯片模型股指数美元人民币政策选举总统首相气温台风疫苗药品批准审议通过完成建成投产订单销量收入利润亏损裁员合并收购上市融资估值开放关闭延期推迟提前超过低于达到突破维持保持预计可能大概率必将不会仍然继续';

/** The most usual words of the made-up tongues: most texts hold one. */
export const usual = { en: enWord(0), enToo: enWord(1), zh: zhWord(0) };
export const rare = { en: enWord(4000), zh: zhWord(1900) };

function enWord(n: number): string {
  const at = (k: number) => SYLLABLES[k % SYLLABLES.length]!;
  return n < 24 ? at(n) + at(n * 7 + 3) : at(n) + at(Math.floor(n / 24) + 5) + at(Math.floor(n / 300) + 11);
}

function zhWord(n: number): string {
  return HAN[(n * 2) % HAN.length]! + HAN[(n * 2 + 1 + Math.floor(n / (HAN.length / 2)) * 6) % HAN.length]!;
}

export function claimIn(language: 'en' | 'zh', random: () => number, words: number): string {
  const most = language === 'en' ? 5000 : 2000;
  const made = Array.from({ length: words }, () => Math.floor(most ** random()) - 1).map(language === 'en' ? enWord : zhWord);
  return language === 'en' ? `${made.join(' ')} by 2027.` : `${made.join('')}。`;
}

/** A name of two words; one in four is Chinese. */
export function nameOf(n: number): string {
  if (n % 4 === 0) return `${HAN[n % 100]}${HAN[(n * 3) % 113]}${HAN[Math.floor(n / 100) % 100]}`;
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  return `${capital(enWord(30 + n))} ${capital(enWord(700 + n * 3))}`;
}
