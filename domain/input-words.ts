import type { z } from 'zod';
import { listed, numberWords, say, sentences, type Plain } from '#words/say.ts';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with one entry, as the rest of a sentence that begins with its name: what is allowed, and what was given by its kind or length,
 * never by its content. Words that stand beside a shape come before these.
 */
export function inputWords(issue: Issue, raw: unknown): string {
  switch (issue.code) {
    case 'invalid_type': return wrongKind(String(issue.expected), coerced(issue) ? at(raw, issue.path ?? []) : issue.input);
    case 'invalid_value': return notOneOf(issue.values as unknown[], issue.input);
    case 'invalid_union': return issue.discriminator ? notOneOf(kindsOf(issue), at(issue.input, [issue.discriminator])) : say('has none of the shapes that are known here');
    case 'unrecognized_keys': return say('is not known here (known: {names})', { names: some(Object.keys(defOf(issue).shape ?? {})) });
    case 'too_big': return tooMuch(issue);
    case 'too_small': return tooLittle(issue);
    case 'invalid_format': return say(FORMATS[issue.format] ?? 'is not written as it must be here');
    default: return say('is not what is asked for here');
  }
}

const KINDS: Readonly<Record<string, Plain>> = sentences({ string: 'text', number: 'a number', nan: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', tuple: 'a list', object: 'an object', record: 'an object', null: 'null' });
const FORMATS: Readonly<Record<string, Plain>> = sentences({ email: 'must be an e-mail address', url: 'must be a web address that starts with http:// or https://', base64: 'must be base64', datetime: 'must be an instant, written 2026-01-31T12:00:00Z', date: 'must be a calendar day, written YYYY-MM-DD' });

function wrongKind(expected: string, given: unknown): string {
  const what = say(KINDS[expected] ?? 'of another kind');
  if (given == null) return expected === 'string' ? say('is missing') : say('is missing: it must be {what}', { what });
  // A number that is none, or has a fraction, is told by what is asked for alone.
  if (typeof given === 'number' && /number|int/.test(expected)) return say('must be {what}', { what });
  return say('must be {what}, and is {given}', { what, given: kindOf(given) });
}

function notOneOf(values: readonly unknown[], given: unknown): string {
  const what = values.length === 1 ? `“${String(values[0])}”` : say('one of {values}', { values: some(values) });
  if (given == null || given === '') return say('is missing: it must be {what}', { what });
  return say('must be {what}, and is {given}', { what, given: values.every((value) => typeof value === typeof given) ? say('something else') : kindOf(given) });
}

function tooMuch({ origin, maximum, inclusive, input }: Extract<Issue, { code: 'too_big' }>): string {
  const [most, n] = [amount(maximum), amount(sizeOf(input))];
  if (origin === 'string') return say('may have at most {most} characters, and has {n}', { most, n });
  if (origin === 'array' || origin === 'set') return say('may hold at most {most}, and holds {n}', { most, n });
  return inclusive === false ? say('must be less than {most}', { most }) : say('must be at most {most}', { most });
}

function tooLittle({ origin, minimum, inclusive, input }: Extract<Issue, { code: 'too_small' }>): string {
  const [least, n] = [amount(minimum), amount(sizeOf(input))];
  if (origin === 'string') return sizeOf(input) === 0 ? say('is empty') : say('must have at least {least} characters, and has {n}', { least, n });
  if (origin === 'array' || origin === 'set') return sizeOf(input) === 0 ? say('is empty: at least one is needed') : say('must hold at least {least}, and holds {n}', { least, n });
  return inclusive === false ? say('must be more than {least}', { least }) : say('must be at least {least}', { least });
}

/** What sort of thing was given, for a sentence that must not repeat it. */
export function kindOf(given: unknown): string {
  if (Array.isArray(given)) return say('a list');
  if (given === '') return say('empty');
  return typeof given === 'number' && Number.isNaN(given) ? say('a number that is none') : say(KINDS[typeof given] ?? 'of another kind');
}

const MOST_LISTED = 20;

function some(values: readonly unknown[]): string {
  return listed([...values.slice(0, MOST_LISTED).map(String), ...(values.length > MOST_LISTED ? [say('and {n} more', { n: values.length - MOST_LISTED })] : [])]);
}

const amount = (n: number | bigint | undefined): string => numberWords(Number(n));
const sizeOf = (input: unknown): number => (typeof input === 'string' || Array.isArray(input) ? input.length : 0);

type Def = { shape?: Record<string, unknown>; coerce?: boolean; options?: readonly z.core.$ZodType[] };
const defOf = ({ inst }: Issue): Def => ((inst as z.core.$ZodType | undefined)?._zod.def ?? {}) as Def;

// What is made into a number is seen as none, whatever it was before, or as nothing.
const coerced = (issue: Issue): boolean => defOf(issue).coerce === true;

/** The kinds that a union tells apart by one of its entries. */
function kindsOf(issue: Extract<Issue, { code: 'invalid_union' }>): unknown[] {
  return (defOf(issue).options ?? []).flatMap((option) => [...(option._zod.propValues?.[issue.discriminator!] ?? [])]);
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}
