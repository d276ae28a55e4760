import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).default('0').transform((value) => value === '1' || value === 'true');
const tokens = z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1');
/** For a million tokens, in whatever currency the provider bills. */
const price = z.coerce.number('must be a number').min(0, 'must not be below 0').optional();

const schema = z.object({
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(1).max(65535).default(3000),
  DATABASE_URL: z.string().min(1).default('data/hindcast.db')
    .refine((url) => !/^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith('file:'), 'must be a file path or a file: address (SQLite)')
    .transform((url) => url.replace(/^file:(\/\/)?/, '')),
  PUBLIC_URL: z.url('must be an address such as https://hindcast.example.org').optional(),
  /** Lets the article fetcher reach loopback addresses. For tests only. */
  FETCH_ALLOW_LOOPBACK: flag,
  /** The second reader (docs/second-reader.md). Nothing of it is loaded unless a provider is named. */
  MODEL_PROVIDER: z.enum(['openai', 'anthropic', 'google', 'compatible'], 'must be openai, anthropic, google or compatible').optional(),
  MODEL_NAME: z.string().max(200).optional(),
  MODEL_API_KEY: z.string().optional(),
  MODEL_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:11434/v1' }).optional(),
  MODEL_TOKENS_PER_ARTICLE: tokens.default(60_000),
  MODEL_TOKENS_PER_DAY: tokens.default(500_000),
  MODEL_PRICE_IN: price,
  MODEL_PRICE_OUT: price,
  /** Node's own fetch waits no longer than 300 seconds for an answer to begin. */
  MODEL_TIMEOUT_SECONDS: z.coerce.number('must be a number').min(1, 'must be 1 to 300').max(300, 'must be 1 to 300').default(60),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
});
type Settings = z.output<typeof schema>;
/** The model that reads a second time, and what it may use. */
export type ModelSettings = {
  provider: NonNullable<Settings['MODEL_PROVIDER']>;
  name: string;
  apiKey: string | null;
  baseUrl: string | null;
  tokensPerArticle: number;
  tokensPerDay: number;
  /** Null when no price was told: then the cost is not known. */
  price: { in: number; out: number } | null;
  timeoutMs: number;
};
export type Env = Omit<Settings, `MODEL_${string}`> & { publicUrl: string; model: ModelSettings | null };

/** Reads the environment once; throws one error that lists everything that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const together = aboutTheModel(given);
  if (!parsed.success || together.length > 0) {
    const lines = [...(parsed.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`), ...together];
    throw new Error(`Hindcast cannot start: ${lines.length === 1 ? 'a setting is' : 'some settings are'} wrong.\n${lines.join('\n')}\nMend the environment and start again. Nothing was changed.`);
  }
  const { HOST, PORT, PUBLIC_URL } = parsed.data;
  const shown = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return { ...withoutModel(parsed.data), model: modelOf(parsed.data), publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://${shown}:${PORT}` };
}

/** What only the settings together can tell. */
function aboutTheModel(given: Record<string, string | undefined>): string[] {
  const provider = given['MODEL_PROVIDER'];
  const lines: string[] = [];
  const others = Object.keys(given).filter((name) => /^MODEL_(?:NAME|API_KEY|BASE_URL)$/.test(name));
  if (!provider) return others.length > 0 ? [`  MODEL_PROVIDER: must be set when ${others.join(', ')} is`] : [];
  if (!given['MODEL_NAME']) lines.push('  MODEL_NAME: must name the model that is to be asked');
  if (provider === 'compatible' && !given['MODEL_BASE_URL']) lines.push('  MODEL_BASE_URL: must be set for a compatible endpoint, such as http://localhost:11434/v1');
  if (provider !== 'compatible' && !given['MODEL_API_KEY']) lines.push(`  MODEL_API_KEY: must be set for ${provider}`);
  if (Boolean(given['MODEL_PRICE_IN']) !== Boolean(given['MODEL_PRICE_OUT'])) lines.push('  MODEL_PRICE_IN, MODEL_PRICE_OUT: must be set together (0 is a price)');
  return lines;
}

function modelOf(set: Settings): ModelSettings | null {
  const { MODEL_PROVIDER: provider, MODEL_NAME: name, MODEL_PRICE_IN: priceIn, MODEL_PRICE_OUT: priceOut } = set;
  if (!provider || !name) return null;
  return {
    provider, name, apiKey: set.MODEL_API_KEY ?? null, baseUrl: set.MODEL_BASE_URL?.replace(/\/+$/, '') ?? null,
    tokensPerArticle: set.MODEL_TOKENS_PER_ARTICLE, tokensPerDay: set.MODEL_TOKENS_PER_DAY,
    price: priceIn === undefined || priceOut === undefined ? null : { in: priceIn, out: priceOut }, timeoutMs: set.MODEL_TIMEOUT_SECONDS * 1_000,
  };
}

/** The key stands in one place only. */
function withoutModel(set: Settings): Omit<Settings, `MODEL_${string}`> {
  return Object.fromEntries(Object.entries(set).filter(([name]) => !name.startsWith('MODEL_'))) as Omit<Settings, `MODEL_${string}`>;
}

let cached: Env | undefined;
export const env = (): Env => (cached ??= readEnv());
