import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import { counted, say, sentences, type Plain } from '#words/say.ts';
import { statusQuo, text, topic } from './forecast.ts';

const zone = z.string().trim().min(1, { error: () => say('is empty') }).max(60).refine(isZone, { error: () => say('is not the name of a time zone, such as UTC or Asia/Shanghai') });

/** What an editor may change of a question. What is left out stays as it is. */
export const questionEdit = z.strictObject({
  claim: text(500).optional(),
  claimZh: text(500).nullable().optional(),
  criteria: text(2000).optional(),
  topic: topic.optional(),
  condition: text(500).nullable().optional(),
  windowFrom: day.nullable().optional(),
  windowTo: day.optional(),
  windowBasis: text(500).nullable().optional(),
  zone: zone.optional(),
  statusQuo: statusQuo.nullable().optional(),
});
export type QuestionEdit = z.output<typeof questionEdit>;
/** The words of one version of a question. */
export type QuestionWords = { [K in keyof Required<QuestionEdit>]: Exclude<QuestionEdit[K], undefined> };
export type Difference = { before: Partial<QuestionWords>; after: Partial<QuestionWords> };

export const editedFields = Object.keys(questionEdit.shape) as (keyof QuestionWords)[];
/** By these it is decided: whoever changes one says why. */
const DECIDING = ['claim', 'criteria', 'condition', 'windowFrom', 'windowTo', 'zone'] as const;

/** The fields that an edit changes, as they were and as they will be; null where nothing differs. */
export function differenceOf(now: QuestionWords, edit: QuestionEdit): Difference | null {
  const changed = editedFields.filter((field) => edit[field] !== undefined && edit[field] !== now[field]);
  if (changed.length === 0) return null;
  const pick = (from: QuestionEdit) => Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<QuestionWords>;
  return { before: pick(now), after: pick(edit) };
}

export function needsReason({ after }: Difference): boolean {
  return DECIDING.some((field) => field in after);
}

/** What a change touches beside its words, one sentence each; empty for a change that moves nothing. `outcome` is the one that stands. */
export function consequencesOf({ before, after }: Difference, { calls, outcome, decidedBy }: { calls: number; outcome: string | null; decidedBy: number | null }): string[] {
  const decides = DECIDING.filter((field) => field in after);
  const lines: string[] = [];
  if (decides.length > 0 && calls > 0) lines.push(counted(calls, '{n} prediction stands on this question: it is judged by the new words. The old ones stay readable.', '{n} predictions stand on this question: all are judged by the new words. The old ones stay readable.'));
  if ('claim' in after) lines.push(say('If the claim means something else now, it is another question: publish that one anew and leave this as it was.'));
  if (('windowTo' in after || 'windowFrom' in after || 'zone' in after) && outcome !== null) lines.push(after.windowTo ? say('The outcome ({outcome}) stays, though the days it was judged by move from {before} to {after}. Decide again if it would be another by the new days.', { outcome: outcomeSaid(outcome), before: before.windowTo!, after: after.windowTo })
    : say('The outcome ({outcome}) stays, though the days it was judged by move. Decide again if it would be another by the new days.', { outcome: outcomeSaid(outcome) }));
  else if (decides.length > 0 && outcome !== null) lines.push(decidedBy === null ? say('The outcome ({outcome}) stays. What counted when it was decided is shown beside it.', { outcome: outcomeSaid(outcome) })
    : say('The outcome ({outcome}) stays. What counted when it was decided (version {version}) is shown beside it.', { outcome: outcomeSaid(outcome), version: decidedBy }));
  if (after.topic !== undefined) lines.push(say('The tables of both topics move with it.'));
  return lines;
}

const outcomes: Record<string, Plain | undefined> = sentences({ yes: 'yes', no: 'no', partly: 'partly', value: 'decided', annulled: 'annulled', disputed: 'disputed' });

function outcomeSaid(outcome: string): string {
  const known = outcomes[outcome];
  return known ? say(known) : outcome;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
