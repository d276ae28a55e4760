#!/usr/bin/env node
import { isHouseError } from '#domain/errors.ts';
import { commands } from './commands.ts';
import { Usage } from './usage.ts';

// Words that are kept here, and words of a call, may hold codes that a terminal obeys; only line ends and tabs go through.
for (const way of ['log', 'error'] as const) {
  const print = console[way];
  console[way] = (words: unknown = '') => print(String(words).replaceAll('\r\n', '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '\ufffd'));
}

const [word, ...rest] = process.argv.slice(2);
const help = `hindcast: the track record of people who predict

${Object.entries(commands).map(([name, { usage }]) => `  hindcast ${name} ${usage}`).join('\n')}

The database is the one that DATABASE_URL names (data/hindcast.db unless set). Whoever may write that file may do everything here.`;

try {
  if (!word || word === 'help' || word === '--help') console.log(help);
  else if (!Object.hasOwn(commands, word)) throw new Usage(`There is no command “${word}”.\n\n${help}`);
  else process.exitCode = await commands[word]!.run(rest);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Usage) console.error(error.message);
  else if (isHouseError(error)) console.error([error.message, ...('fields' in error ? Object.entries(error.fields).map(([name, text]) => `  ${name}: ${text}`) : [])].join('\n'));
  else if (error instanceof Error && /parseArgs|ERR_PARSE_ARGS/.test(`${error.name}${'code' in error ? String(error.code) : ''}`)) console.error(error.message);
  else throw error;
}
