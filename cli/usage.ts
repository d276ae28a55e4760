import { parseArgs, type ParseArgsConfig } from 'node:util';
import { store } from '#db/connection.ts';
import { migrateStore } from '#db/migrate.ts';
import type { Context } from '#domain/command.ts';
import { typedNumber } from '#domain/predictions/typed-number.ts';
import { env } from '#env';

/** The words of a call were off: says how it is called. */
export class Usage extends Error {}

/** One shell word: how it is called, and what it does. Returns the exit code. */
export type ShellCommand = { usage: string; run: (args: string[]) => Promise<number> };

/** Whoever holds the shell and may write the database file acts as its operator. */
export function context(): Context {
  if (!migrated) migrateStore(env().DATABASE_URL).close();
  migrated = true;
  return { store: store(), actor: { kind: 'operator', name: 'command line' }, now: new Date() };
}
let migrated = false;

/** Options as words (`--day 2026-01-31`); everything else in the order it came. */
export function parse<const Names extends readonly string[], const Flags extends readonly string[]>(args: string[], names: Names, flags: Flags = [] as unknown as Flags) {
  const options: ParseArgsConfig['options'] = {};
  for (const name of names) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return { given: values as { [K in Names[number]]?: string } & { [K in Flags[number]]?: boolean }, positionals };
}

export function required(value: string | undefined, what: string, usage: string): string {
  if (!value) throw new Usage(`${what} is missing.\nhindcast ${usage}`);
  return value;
}

/** "70%", "0.7" or "7 in 10" as parts per million. */
export function ppmOf(text: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  const odds = /^(\d+)\s*in\s*(\d+)$/.exec(text);
  const value = percent ? Number(percent[1]) / 100 : odds ? Number(odds[1]) / Number(odds[2]) : Number(text);
  if (!(value >= 0 && value <= 1)) throw new Usage(`“${text}” is not a probability. Write 70%, 0.7 or 7 in 10.`);
  return Math.round(value * 1_000_000);
}

/** A number as it was typed; `option` is where. */
export function numberOf(text: string, option: string): number {
  const value = typedNumber(text);
  if (value === null) throw new Usage(`${option}: “${text}” is not a number such as 0.5 or 1,200. Nothing was changed.`);
  return value;
}

/** How many rows a list prints. */
export const MOST_ROWS = 1000;

/** Says, beside the list, that there may be more. */
export function tellCut(rows: readonly unknown[]): void {
  if (rows.length === MOST_ROWS) console.error(`Only the first ${MOST_ROWS} are listed.`);
}

/** What an outcome came to, as it was typed: a share in per cent, an option by name, or a number. */
export function decidedIn({ share, option, number }: { share?: string; option?: string; number?: string }) {
  return {
    share: share === undefined ? null : Math.round(numberOf(share.replace(/%$/, ''), '--share') * 10_000),
    value: option !== undefined ? { kind: 'option' as const, option } : number !== undefined ? { kind: 'number' as const, value: numberOf(number, '--number') } : null,
  };
}
