import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with one entry, as the rest of a sentence that begins with its name: what is allowed, and what was given by its kind or length,
 * never by its content. Words that stand beside a shape come before these.
 */
export function inputWords(issue: Issue, raw: unknown): string {
  switch (issue.code) {
    case 'invalid_type': return wrongKind(String(issue.expected), coerced(issue) ? at(raw, issue.path ?? []) : issue.input);
    case 'invalid_value': return notOneOf(issue.values as unknown[], issue.input);
    case 'invalid_union': return issue.discriminator ? notOneOf(kindsOf(issue), at(issue.input, [issue.discriminator])) : 'has none of the shapes that are known here';
    case 'unrecognized_keys': return `is not known here (known: ${listed(Object.keys(defOf(issue).shape ?? {}))})`;
    case 'too_big': return tooMuch(issue);
    case 'too_small': return tooLittle(issue);
    case 'invalid_format': return FORMATS[issue.format] ?? 'is not written as it must be here';
    default: return 'is not what is asked for here';
  }
}

const KINDS: Readonly<Record<string, string>> = { string: 'text', number: 'a number', nan: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', tuple: 'a list', object: 'an object', record: 'an object', null: 'null' };
const FORMATS: Readonly<Record<string, string>> = { email: 'must be an e-mail address', url: 'must be a web address that starts with http:// or https://', base64: 'must be base64', datetime: 'must be an instant, written 2026-01-31T12:00:00Z', date: 'must be a calendar day, written YYYY-MM-DD' };

function wrongKind(expected: string, given: unknown): string {
  const kind = KINDS[expected] ?? 'of another kind';
  if (given == null) return expected === 'string' ? 'is missing' : `is missing: it must be ${kind}`;
  // A number that is none, or has a fraction, is told by what is asked for alone.
  if (typeof given === 'number' && /number|int/.test(expected)) return `must be ${kind}`;
  return `must be ${kind}, and is ${kindOf(given)}`;
}

function notOneOf(values: readonly unknown[], given: unknown): string {
  const allowed = values.length === 1 ? `“${String(values[0])}”` : `one of ${listed(values)}`;
  if (given == null || given === '') return `is missing: it must be ${allowed}`;
  return `must be ${allowed}, and is ${values.every((value) => typeof value === typeof given) ? 'something else' : kindOf(given)}`;
}

function tooMuch({ origin, maximum, inclusive, input }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `may have at most ${amount(maximum)} characters, and has ${amount(sizeOf(input))}`;
  if (origin === 'array' || origin === 'set') return `may hold at most ${amount(maximum)}, and holds ${amount(sizeOf(input))}`;
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${amount(maximum)}`;
}

function tooLittle({ origin, minimum, inclusive, input }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return sizeOf(input) === 0 ? 'is empty' : `must have at least ${amount(minimum)} characters, and has ${amount(sizeOf(input))}`;
  if (origin === 'array' || origin === 'set') return sizeOf(input) === 0 ? 'is empty: at least one is needed' : `must hold at least ${amount(minimum)}, and holds ${amount(sizeOf(input))}`;
  return `must be ${inclusive === false ? 'more than' : 'at least'} ${amount(minimum)}`;
}

/** What sort of thing was given, for a sentence that must not repeat it. */
export function kindOf(given: unknown): string {
  if (Array.isArray(given)) return 'a list';
  if (given === '') return 'empty';
  return typeof given === 'number' && Number.isNaN(given) ? 'no number' : (KINDS[typeof given] ?? 'of another kind');
}

const MOST_LISTED = 20;

function listed(values: readonly unknown[]): string {
  return [...values.slice(0, MOST_LISTED).map(String), ...(values.length > MOST_LISTED ? [`and ${values.length - MOST_LISTED} more`] : [])].join(', ');
}

const amount = (n: number | bigint | undefined): string => Number(n).toLocaleString('en-GB', { maximumFractionDigits: 6 });
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
