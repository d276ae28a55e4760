import { conditionState, conditionWords, type LinkedCondition } from '#domain/resolutions/condition.ts';
import { say, sentences } from '#words/say.ts';
import { claimSaid } from './claim.tsx';
import { conditionSaid } from './condition-words.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { capital, langOf, yesNo } from './words.ts';

const leads = {
  'Only if': sentences({ plain: 'Only if: {words}', annulled: 'Only if: {words}. If that does not hold, it is annulled.', annul: 'Only if: {words}. If that does not hold, annul it: its condition did not hold.' }),
  'Not if': sentences({ plain: 'Not if: {words}', annulled: 'Not if: {words}. If that comes about, it is annulled.', annul: 'Not if: {words}. If that comes about, annul it: its condition did not hold.' }),
  'Its condition': sentences({ plain: 'Its condition: {words}', annulled: 'Its condition: {words}. If that does not hold, it is annulled.', annul: 'Its condition: {words}. If that does not hold, annul it: its condition did not hold.' }),
};

/** "Only if: the bridge opens." and, where `then` says it, what becomes of it if that fails: what will be, or what an editor does. */
export function OnlyIf({ condition, then = 'plain' }: { condition: string; then?: 'plain' | 'annulled' | 'annul' }) {
  const { lead, words } = conditionSaid(condition);
  return <p><Rich of={leads[lead][then]} words={<span lang={langOf(words)}>{words}</span>} /></p>;
}

/** The same where the condition is a question of its own: what it must come to, and what it came to. */
export function OnlyIfQuestion({ condition: { id, needs, outcome, annulReason, ...asked } }: { condition: LinkedCondition }) {
  const claim = claimSaid(asked);
  const state = say(conditionWords[conditionState(needs, outcome, annulReason)]);
  return <p><Rich of="Only if this comes out “{needs}”: {claim} {state}." needs={say(yesNo[needs])} claim={<Link href={`/questions/${id}`} lang={claim.lang}>{claim.words}</Link>} state={capital(state)} /></p>;
}
