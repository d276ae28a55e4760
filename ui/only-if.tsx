import { conditionSaid } from './condition-words.ts';
import { langOf } from './words.ts';

/** "Only if: the bridge opens." and, where `then` says it, what becomes of it if that fails. */
export function OnlyIf({ condition, then }: { condition: string; then?: string }) {
  const { lead, words, failing } = conditionSaid(condition);
  return <p>{lead}: <span lang={langOf(words)}>{words}</span>{then && `. If ${failing}, ${then}.`}</p>;
}
