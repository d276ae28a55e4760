import { isIP } from 'node:net';
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
  /** Proxies that stand before this server: addresses or blocks, with commas. Only they are believed about where a request comes from. */
  TRUST_PROXY: z.string().default('').transform((list) => list.split(',').map((one) => one.trim()).filter(Boolean))
    .refine((list) => list.every(isBlock), 'must be addresses or blocks such as 127.0.0.1, 10.0.0.0/8 or fd00::/8, with commas'),
  /** A provider of sign-in (OpenID Connect). All or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.org' }).optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(2000).optional(),
  OIDC_NAME: z.string().max(60, 'is longer than 60 characters').optional(),
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
/** Where people sign in who have an account elsewhere. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string };
type Plain = Omit<Settings, `MODEL_${string}` | `OIDC_${string}`>;
export type Env = Plain & { publicUrl: string; model: ModelSettings | null; oidc: OidcSettings | null };

/** Reads the environment once; throws one error that lists everything that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const together = [...aboutTheModel(given), ...aboutOidc(given)];
  if (!parsed.success || together.length > 0) {
    const lines = [...(parsed.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`), ...together];
    throw new Error(`Hindcast cannot start: ${lines.length === 1 ? 'a setting is' : 'some settings are'} wrong.\n${lines.join('\n')}\nMend the environment and start again. Nothing was changed.`);
  }
  const { HOST, PORT, PUBLIC_URL } = parsed.data;
  const shown = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return { ...plainOf(parsed.data), model: modelOf(parsed.data), oidc: oidcOf(parsed.data), publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://${shown}:${PORT}` };
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

/** All four or none: half of them would be a door that does not open. */
function aboutOidc(given: Record<string, string | undefined>): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'];
  const missing = names.filter((name) => !given[name]);
  return missing.length === 0 || missing.length === names.length ? [] : [`  ${missing.join(', ')}: must be set when ${names.filter((name) => given[name]).join(', ')} ${missing.length === 3 ? 'is' : 'are'}`];
}

function oidcOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name }: Settings): OidcSettings | null {
  return issuer && clientId && clientSecret && name ? { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name } : null;
}

/** Keys and secrets stand in one place only. */
function plainOf(set: Settings): Plain {
  return Object.fromEntries(Object.entries(set).filter(([name]) => !/^(?:MODEL|OIDC)_/.test(name))) as Plain;
}

function isBlock(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  return family !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

let cached: Env | undefined;
export const env = (): Env => (cached ??= readEnv());
