import type { z } from 'zod';
import { RuleBroken } from './errors.ts';
import { inputWords } from './input-words.ts';
import { inARow, say } from '#words/say.ts';

/** What was sent, read by its shape; whatever is wrong with it in plain words, each by its path. Pages, API and shell all come through here. */
export function readInput<S extends z.ZodType>(shape: S, raw: unknown): z.output<S> {
  const parsed = shape.safeParse(raw, { error: (issue) => inputWords(issue, raw) });
  if (parsed.success) return parsed.data;
  const fields = new Map<string, string>();
  for (const { path, message } of flatten(parsed.error.issues)) if (!fields.has(path.join('.'))) fields.set(path.join('.'), message);
  throw brokenEntries(Object.fromEntries(fields));
}

/** These entries are to be mended. The message says it whole, for those who see no entries; under no name stands what is wrong with all of it. */
export function brokenEntries(fields: Record<string, string>): RuleBroken {
  const { '': whole, ...named } = fields;
  const said = [...(whole ? [say('what was sent {what}', { what: whole })] : []), ...Object.entries(named).map(([name, words]) => `${name} ${words}`)];
  const told = [...said.slice(0, MOST_TOLD), ...(said.length > MOST_TOLD ? [say('and {n} more', { n: said.length - MOST_TOLD })] : [])];
  const what = inARow(told);
  return new RuleBroken(said.length === 1 ? say('Please check this entry: {what}. Nothing was changed.', { what }) : say('Please check these entries: {what}. Nothing was changed.', { what }), named, { inFields: true });
}

const MOST_TOLD = 5;

type Issue = z.core.$ZodIssue;
type Broken = { path: PropertyKey[]; message: string };

/** Of a union, the shape that was plainly meant: the one with the fewest strangers in it. Strangers each by their name. */
function flatten(issues: readonly Issue[]): Broken[] {
  return issues.flatMap((issue): Broken[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key.slice(0, 60)], message: issue.message }));
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const strangers = (branch: readonly Issue[]) => branch.filter(({ code }) => code === 'unrecognized_keys').length;
    const meant = [...issue.errors].sort((a, b) => strangers(a) - strangers(b))[0]!;
    return flatten(meant).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}
