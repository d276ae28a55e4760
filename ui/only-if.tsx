import { Link } from './link.tsx';
import { conditionState, conditionWords, type LinkedCondition } from '#domain/resolutions/condition.ts';
import { conditionSaid } from './condition-words.ts';
import { capital, langOf } from './words.ts';

/** "Only if: the bridge opens." and, where `then` says it, what becomes of it if that fails. */
export function OnlyIf({ condition, then }: { condition: string; then?: string }) {
  const { lead, words, failing } = conditionSaid(condition);
  return <p>{lead}: <span lang={langOf(words)}>{words}</span>{then && `. If ${failing}, ${then}.`}</p>;
}

/** The same where the condition is a question of its own: what it must come to, and what it came to. */
export function OnlyIfQuestion({ condition: { id, claim, language, needs, outcome, annulReason } }: { condition: LinkedCondition }) {
  return <p>Only if this comes out “{needs}”: <Link href={`/questions/${id}`} lang={language}>{claim}</Link> {capital(conditionWords[conditionState(needs, outcome, annulReason)])}.</p>;
}
