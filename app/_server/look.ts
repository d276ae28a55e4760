import { createHash } from 'node:crypto';
import type { Preview } from '#ui/form-state.ts';

/** Stands for what was typed and for what it would change, each by itself, so that it can be told which of the two is another by now. */
export function markOf(typed: unknown, effects: unknown): string {
  return [typed, effects].map((part) => createHash('sha256').update(JSON.stringify(part)).digest('hex')).join('-');
}

/** What is another than when somebody looked: what they typed, or, that being the same, what it would change. Null where neither is. */
export function changedSince(seen: string | null, typed: unknown, effects: unknown): NonNullable<Preview['changed']> | null {
  const now = markOf(typed, effects);
  if (seen === now) return null;
  return seen?.split('-')[0] === now.split('-')[0] ? 'effect' : 'typed';
}
