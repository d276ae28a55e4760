import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).default('0').transform((value) => value === '1' || value === 'true');

const schema = z.object({
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(1).max(65535).default(3000),
  DATABASE_URL: z.string().min(1).default('data/hindcast.db')
    .refine((url) => !/^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith('file:'), 'must be a file path or a file: address (SQLite)')
    .transform((url) => url.replace(/^file:(\/\/)?/, '')),
  PUBLIC_URL: z.url('must be an address such as https://hindcast.example.org').optional(),
  /** Lets the article fetcher reach loopback addresses. For tests only. */
  FETCH_ALLOW_LOOPBACK: flag,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
});
export type Env = z.output<typeof schema> & { publicUrl: string };

/** Reads the environment once; throws one error that lists everything that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Hindcast cannot start: ${lines.length === 1 ? 'a setting is' : 'some settings are'} wrong.\n${lines.join('\n')}\nMend the environment and start again. Nothing was changed.`);
  }
  const { HOST, PORT, PUBLIC_URL } = parsed.data;
  const shown = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return { ...parsed.data, publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://${shown}:${PORT}` };
}

let cached: Env | undefined;
export const env = (): Env => (cached ??= readEnv());
