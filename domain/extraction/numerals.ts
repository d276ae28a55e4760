/** Numbers as words. Every function returns null for what it cannot read, never NaN. */

const SMALL: Record<string, number> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
  fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12, hundred: 100,
  // Vague counts: few and several by convention of the research notes, not by measurement.
  couple: 2, 'a couple': 2, 'couple of': 2, 'a couple of': 2, few: 3, 'a few': 3, several: 4, many: 5, 'half a': 0.5,
};

export const EN_NUMBER =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:a )?couple(?: of)?|(?:a )?few|several|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozen|an?)';

export function englishNumber(words: string): number | null {
  const text = words.trim().toLowerCase();
  if (/^[\d,]+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (text in SMALL) return SMALL[text] as number;
  const [tens = '', ones = ''] = text.split('-');
  if (tens in SMALL && ones in SMALL) return (SMALL[tens] as number) + (SMALL[ones] as number);
  return null;
}

const DIGIT: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 俩: 2, 仨: 3 };
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000, 兆: 1_000_000_000_000 };

export const ZH_NUMBER = '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+|几|数)';

/** Reads 二〇三〇, 十八, 一万五千, 3.5, 几 (3) and 数 (4); folded text only. */
export function chineseNumber(words: string): number | null {
  const text = words.trim().replaceAll(',', '');
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === '几') return 3;
  if (text === '数') return 4;
  if (text === '半') return 0.5;
  if (text.length >= 2 && /^[〇零一二三四五六七八九]+$/.test(text)) return Number([...text].map((digit) => DIGIT[digit]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    if (char in DIGIT) digit = DIGIT[char] as number;
    else if (char in UNIT) {
      const unit = UNIT[char] as number;
      if (unit >= 10_000) {
        total = (total + section + digit || 1) * unit;
        section = 0;
      } else section += (digit || 1) * unit;
      digit = 0;
    } else return null;
  }
  // 一万五 is 15,000: a last bare digit counts in tenths of the unit before it.
  const tail = text.length >= 2 ? /([百千万亿])[一二两三四五六七八九]$/.exec(text) : null;
  return total + section + (tail ? (digit * (UNIT[tail[1] as string] as number)) / 10 : digit);
}

/** 4.22 billion is 4220000000 and 35.2亿 is 3520000000, whatever binary fractions make of it. */
export function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}
