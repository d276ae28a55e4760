import type { Language } from '#domain/articles/article.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { FAMILY } from './names-zh.ts';
import { remembered } from './remembered.ts';
import { sieve } from './sieve.ts';

/** Clauses that are not the claim itself. `condition` must hold for the claim to count; `concession` ("even if") need not. */
export type SideClauses = { condition: Span | null; concession: Span | null; event: Span | null };

/** Finds the condition of a folded sentence: "If it lists earlier, …", 如果谈成，…, "… unless the board objects". */
export const sideClauses = remembered((folded: string, language: Language): Readonly<SideClauses> => {
  const { clauses, sift } = language === 'en' ? ENGLISH : CHINESE;
  const found: SideClauses = { condition: null, concession: null, event: null };
  for (const i of sift(folded)) {
    const [kind, pattern] = clauses[i]!;
    const span = spanOf(pattern.exec(folded));
    const conceded = kind === 'condition' && span && found.concession && span.start < found.concession.end && found.concession.start < span.end;
    if (!conceded) found[kind] ??= span;
  }
  return found;
});

export function inside(at: number, span: Span | null): boolean {
  return span !== null && at >= span.start && at < span.end;
}

type Clauses = [kind: keyof SideClauses, pattern: RegExp][];
/** Concessions first: what is conceded is no condition. */
const EN: Clauses = [
  ['concession', /\b(?:even (?:if|though|when)|although|though|despite|in spite of|regardless of|whether or not)\b[^,;.]{2,160}/i],
  ['condition', /(?<![\w-])(?<!(?:even|as|see|know|ask|wonder|unclear|decide|question) )(?:if|unless|assuming|provided that|providing|in the event (?:of|that)|as long as|on condition that|only if)\s[^,;:]{3,200}(?=[,;.]|$)/i],
  ['condition', /^(?:but |and |so )?(?:once|should|were|without)\s(?:the|a|an|it|he|she|they|[A-Z])[^,;:]{3,160}(?=,)/i],
  ['event', /\b(?:once|after|as soon as|when)\s(?:the|a|an|it|he|she|they|its|[A-Z])[^,;:]{3,80}(?:clos|complet|list|pass|launch|happen|end|begin|sign|approv|conclud|finish|go(?:es)? public|vote|open(?=s|ed|ing)|is (?:done|over|signed|built|complete)|merge|arriv)\w*/i],
];

/** 陈若梅: 若 after a family name at the head of a clause is a part of a name. */
const NAMED = `(?:^|[，。；：、\\s])${FAMILY}`;

const ZH: Clauses = [
  ['concession', /(?:就算|即使|即便|哪怕|纵使|虽然|尽管|不管|无论)[^，,；。]{1,60}/],
  ['condition', new RegExp(`(?:如果|若是|倘若|假如|假设|要是|一旦|除非|只要|万一|倘|(?<!${NAMED})若(?!干|隐|无其))[^，；。！？]{1,80}(?=[，；。]|$)`)],
  ['condition', /(?:^|[，；：,])\s?(?<body>(?:按照?|照|以)[^，；。]{2,40}(?:的话|来看|来说|计算|下去))(?=[，,])/d],
  ['condition', /(?:^|[，；：,])\s?(?<body>[^，；。,]{2,50}的话)(?=[，,])/d],
  ['condition', /(?:^|[，；：,])\s?(?<body>在[^，；。,]{2,40}(?:情况下|前提下|情景下|假设下))(?=[，,])/d],
  ['event', /[^，；。]{1,24}(?<=[完成束过后市了](?:了)?)(?:之后|以后)(?:的话)?/],
];

const sifted = (clauses: Clauses) => ({ clauses, sift: sieve(clauses.map(([, pattern]) => pattern)) });
const ENGLISH = sifted(EN);
const CHINESE = sifted(ZH);

function spanOf(match: RegExpExecArray | null): Span | null {
  if (!match) return null;
  const body = match.indices?.groups?.body;
  return body ? { start: body[0], end: body[1] } : { start: match.index, end: match.index + match[0].length };
}
