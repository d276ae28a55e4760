import { inChinese, inReadersScript, tongue } from '#words/say.ts';
import { langOf, type Language } from './words.ts';

type Claim = { claim: string; claimZh: string | null; language: Language };
type InLanguage = { words: string; lang: Language };

/** A claim as a page says it first: as it was written; on a Chinese page the Chinese words, where the record has them. */
export function claimSaid({ claim, claimZh, language }: Claim): InLanguage {
  return inChinese() && language === 'en' && claimZh ? inScript(claimZh) : { words: claim, lang: language };
}

/** The claim in the other language; null where the record has one only. */
export function claimBeside(both: Claim): InLanguage | null {
  const { claim, claimZh, language } = both;
  if (!claimZh || claimZh === claim) return null;
  return claimSaid(both).words === claim ? inScript(claimZh) : { words: claim, lang: language };
}

export function SecondClaim(both: Claim) {
  const beside = claimBeside(both);
  return beside && <p className="second" lang={beside.lang}>{beside.words}</p>;
}

// Only what an editor put into Chinese is put into the reader's script: what was written in Chinese stays as it was written.
function inScript(text: string): InLanguage {
  const lang = langOf(text) ?? 'zh-Hans';
  return tongue() === 'zh-Hant' ? { words: inReadersScript(text), lang: 'zh-Hant' } : { words: text, lang };
}

/** A name, title or other short text that may be Chinese inside an English page. */
export function Words({ text, near }: { text: string; near?: Language | null }) {
  const lang = langOf(text, near);
  return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
}
