import { whoWords } from '#domain/auth/actor-words.ts';
import { again } from '#words/again.ts';
import { say } from '#words/say.ts';
import { FIELDS, shownValue } from './values.ts';
import { didWords, type Detail } from './verbs.ts';

/** An event as it is kept. */
export type KeptEvent = { seq: number; at: string; actorKind: string; actorName: string; command: string; action: string; subjectKind: string; subjectId: string; detail: Detail; hash: string };
/** What an event is about, as readers know it; `href` is its page, where it has one. */
export type About = { words: string; language: 'en' | 'zh-Hans' | 'zh-Hant' | null; href: string | null };
/** One field that changed; null where there was nothing. */
export type Change = { field: string; before: string | null; after: string | null };
/** An event as it is told to a person: `did` follows the name of who did it. */
export type Told = Pick<KeptEvent, 'seq' | 'at' | 'subjectKind' | 'subjectId' | 'hash'> & { by: string; program: boolean; did: string; why: string | null; changes: readonly Change[]; about: About | null };

/** Tells an event. `named` gives words for the ids that a change names instead of words. */
export function tell(event: KeptEvent, about: About | null, named: (id: string) => string | null = () => null): Told {
  const { seq, at, subjectKind, subjectId, hash, actorKind, actorName, action, detail } = event;
  return { seq, at, subjectKind, subjectId, hash, by: byWords(actorKind, actorName), program: actorKind === 'token', did: didWords(subjectKind, action, detail), why: whyOf(detail), changes: changesOf(detail, named), about };
}

/** The reason that was given, in the words of whoever gave it; Hindcast’s own in the reader's language. Older events have it under other names; a reason out of a list is no words. */
function whyOf({ why, note, reason, after }: Detail): string | null {
  const inChange = isRecord(after) && 'note' in after;
  const said = [why, inChange ? null : note, typeof reason === 'string' && /\s/.test(reason) ? reason : null].filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  return said.length === 0 ? null : [...new Set(said)].map(again).join(' ');
}

function byWords(kind: string, name: string): string {
  return kind === 'visitor' ? say('A visitor') : kind === 'operator' ? whoWords(name, 'first') : name;
}

/** What differs between `before` and `after`, field by field, in the order in which people think of them. Fields that mean nothing to a reader are left out. */
export function changesOf({ before, after }: Detail, named: (id: string) => string | null = () => null): Change[] {
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const shown = (field: string, value: unknown) => (typeof value === 'string' ? named(value) : null) ?? shownValue(field, value);
  const changes = Object.entries(FIELDS).flatMap(([field, { name, told = false }]) => {
    if (!(field in was) && !(field in is)) return [];
    const change = { field: say(name), before: shown(field, was[field]), after: shown(field, is[field]) };
    return change.before === change.after ? [] : [{ ...change, told }];
  });
  // What the verb has said already is not said again.
  return changes.every(({ told }) => told) ? [] : changes.map(({ told: _told, ...change }) => change);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
