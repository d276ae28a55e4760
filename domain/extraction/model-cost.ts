import { say } from '#words/say.ts';

/** For a million tokens, in the currency that the provider bills. */
export type Price = { in: number; out: number };
export type Usage = { in: number; out: number };

/** What one answer may take. Models that think before they answer spend most of it on that. */
export const ANSWER_TOKENS = 8_000;

/** About how many tokens a text has, rather too many: three and a half letters make one, and so does a Chinese character. */
export function tokensIn(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / 3.5);
}

/** Millionths of the currency; null when no price was told. */
export function costMicros(usage: Usage, price: Price | null): number | null {
  return price && Math.round(usage.in * price.in + usage.out * price.out);
}

/** "0.0123", or "nothing" when it is free. */
export function costWords(micros: number | null): string {
  if (micros === null) return say('not known, for no price is set');
  if (micros === 0) return say('nothing');
  return micros < 100 ? say('less than {amount}', { amount: '0.0001' }) : (micros / 1_000_000).toFixed(micros < 1_000_000 ? 4 : 2);
}
