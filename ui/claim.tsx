import { langOf, type Language } from './words.ts';

/** The claim in the language it was written in; the Chinese words below where the record has both. */
export function SecondClaim({ claim, claimZh }: { claim: string; claimZh: string | null }) {
  if (!claimZh || claimZh === claim) return null;
  return <p className="second" lang={langOf(claimZh) ?? 'zh-Hans'}>{claimZh}</p>;
}

/** A name, title or other short text that may be Chinese inside an English page. */
export function Words({ text, near }: { text: string; near?: Language | null }) {
  const lang = langOf(text, near);
  return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
}
