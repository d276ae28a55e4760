import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dist } from './build.ts';

test('what a browser is sent holds no part that only a server needs', () => {
  const chunks = readdirSync(`${dist}/static/chunks`).filter((name) => name.endsWith('.js')).map((name) => readFileSync(`${dist}/static/chunks/${name}`, 'utf8'));
  // The words of an entry that is missing are sent, so these are the chunks of the forms; zod is where a form is read, on the server.
  expect(chunks.filter((text) => text.includes('is missing'))).not.toHaveLength(0);
  expect(chunks.filter((text) => text.includes('ZodError'))).toHaveLength(0);
});
