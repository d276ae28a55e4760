import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import { RuleBroken } from './errors.ts';
import { readInput } from './input.ts';

function brokenBy(shape: z.ZodType, raw: unknown): RuleBroken {
  try {
    readInput(shape, raw);
  } catch (error) {
    assert.ok(error instanceof RuleBroken);
    return error;
  }
  return assert.fail(`${JSON.stringify(raw)} is let through`);
}
const wordsFor = (shape: z.ZodType, ...given: unknown[]) => given.map((one) => brokenBy(z.strictObject({ it: shape }), { it: one }).fields['it']);

test('what is right comes through as it is read', () => {
  assert.deepEqual(readInput(z.strictObject({ claim: z.string().trim(), version: z.coerce.number() }), { claim: ' It opens. ', version: '3' }), { claim: 'It opens.', version: 3 });
});

test('what is missing says so, with what it must be where that is not text', () => {
  assert.deepEqual([z.string(), z.number(), z.int(), z.coerce.number(), z.boolean(), z.array(z.string()), z.strictObject({}), z.enum(['yes', 'no']), day].map((shape) => wordsFor(shape, undefined)[0]), [
    'is missing', 'is missing: it must be a number', 'is missing: it must be a number', 'is missing: it must be a number', 'is missing: it must be true or false', 'is missing: it must be a list', 'is missing: it must be an object', 'is missing: it must be one of yes, no', 'is missing',
  ]);
  assert.deepEqual([...wordsFor(z.enum(['yes', 'no']), '', null), ...wordsFor(day, '')], ['is missing: it must be one of yes, no', 'is missing: it must be one of yes, no', 'is missing']);
});

test('what is of the wrong kind is told by both kinds, never by its content', () => {
  assert.deepEqual(wordsFor(z.string(), 7, true, ['a'], { a: 1 }), ['must be text, and is a number', 'must be text, and is true or false', 'must be text, and is a list', 'must be text, and is an object']);
  assert.deepEqual(wordsFor(z.number(), '7', '', Number.NaN, [7]), ['must be a number, and is text', 'must be a number, and is empty', 'must be a number', 'must be a number, and is a list']);
  assert.deepEqual([...wordsFor(z.int(), 1.5), ...wordsFor(z.coerce.number(), 'three', {}), ...wordsFor(z.coerce.number().int(), '1.5')], ['must be a whole number', 'must be a number, and is text', 'must be a number, and is an object', 'must be a whole number']);
  assert.deepEqual(wordsFor(z.enum(['yes', 'no']), 'secret', 3), ['must be one of yes, no, and is something else', 'must be one of yes, no, and is a number']);
  assert.deepEqual([...wordsFor(z.email(), 'secret'), ...wordsFor(z.url(), 'secret'), ...wordsFor(z.base64(), '~'), ...wordsFor(z.string().regex(/^a$/), 'secret'), ...wordsFor(day, 'secret')], [
    'must be an e-mail address', 'must be a web address that starts with http:// or https://', 'must be base64', 'is not written as it must be here', 'must be a calendar day, written YYYY-MM-DD']);
});

test('what is too much or too little is told with both numbers', () => {
  assert.deepEqual([...wordsFor(z.string().max(1000), 'a'.repeat(1001)), ...wordsFor(z.string().min(10), 'a'), ...wordsFor(z.string().trim().min(1), ' ')], ['may have at most 1,000 characters, and has 1,001', 'must have at least 10 characters, and has 1', 'is empty']);
  assert.deepEqual([...wordsFor(z.array(z.int()).max(2), [1, 2, 3]), ...wordsFor(z.array(z.int()).min(1), [])], ['may hold at most 2, and holds 3', 'is empty: at least one is needed']);
  assert.deepEqual([...wordsFor(z.int().min(1).max(999_999), 0, 1_000_000), ...wordsFor(z.number().gt(0).lt(1), 0, 1)], ['must be at least 1', 'must be at most 999,999', 'must be more than 0', 'must be less than 1']);
});

test('what is not known is named, with what is; each by its place', () => {
  const shape = z.strictObject({ claim: z.string(), told: z.strictObject({ author: z.string() }), parts: z.array(z.int()) });
  const { message, fields } = brokenBy(shape, { claim: 'a', told: { author: 'b', autor: 'c' }, parts: [1, '2'], role: 'x' });
  assert.deepEqual(fields, { 'told.autor': 'is not known here (known: author)', 'parts.1': 'must be a number, and is text', 'role': 'is not known here (known: claim, told, parts)' });
  assert.equal(message, 'Please check these entries: told.autor is not known here (known: author); parts.1 must be a number, and is text; role is not known here (known: claim, told, parts). Nothing was changed.');
  assert.deepEqual(Object.keys(brokenBy(z.strictObject({}), JSON.parse('{"__proto__":1}')).fields), ['__proto__'], 'whatever it is called');
});

test('of several shapes the one that was meant is told of', () => {
  const shape = z.strictObject({ of: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('option'), option: z.string() }), z.strictObject({ kind: z.literal('number'), value: z.number() })]), question: z.union([z.strictObject({ id: z.string() }), z.strictObject({ claim: z.string(), topic: z.string() })]) });
  assert.deepEqual(brokenBy(shape, { of: { kind: 'range' }, question: { claim: 'It opens.' } }).fields, { 'of.kind': 'must be one of option, number, and is something else', 'question.topic': 'is missing' });
  assert.deepEqual(brokenBy(shape, { of: { kind: 'number', value: 'ten' }, question: { id: 4 } }).fields, { 'of.value': 'must be a number, and is text', 'question.id': 'must be text, and is a number' });
});

test('words beside a shape come first; what is wrong with all of it has no name; of very many only some are told', () => {
  assert.deepEqual(wordsFor(z.string().max(3, 'is too long for a name'), 'Hannah'), ['is too long for a name']);
  const either = z.strictObject({ text: z.string().optional(), url: z.string().optional() }).refine(({ text, url }) => (text === undefined) !== (url === undefined), 'must hold either text or url');
  const { message, fields } = brokenBy(either, {});
  assert.deepEqual([message, fields], ['Please check this entry: what was sent must hold either text or url. Nothing was changed.', {}]);
  const many = brokenBy(z.strictObject({}), Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, i])));
  assert.match(many.message, /k4 is not known here[^;]*; and 25 more\. Nothing was changed\.$/);
});
