import { readFile, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { askFeedNow, pauseFeed, removeFeed } from '#domain/intake/feed-commands.ts';
import { addFeedFrom, pollDue } from '#domain/intake/feed-jobs.ts';
import { feedList, type ListedFeed } from '#domain/intake/feed-queries.ts';
import { exportOpml, importOpml } from '#domain/intake/opml-jobs.ts';
import { importWords } from '#domain/intake/opml.ts';
import { askingWords } from '#domain/intake/schedule.ts';
import { plural } from '#domain/predictions/state.ts';
import { env } from '#env';
import { context, numberOf, parse, required, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

const verbs: Record<string, (args: string[]) => Promise<number>> = { list, add, remove: about(removeFeed, 'Removed'), pause: about(pausing(true), 'Paused'), resume: about(pausing(false), 'Resumed'), ask: about(askFeedNow, 'Asked when the server next looks'), poll };

export const feeds: ShellCommand = {
  usage: 'list [--json] | add ADDRESS [--title TEXT] [--outlet NAME] [--minutes N] | remove|pause|resume|ask ID|ADDRESS | poll',
  async run([verb = 'list', ...args]) {
    const perform = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!perform) throw new Usage(`hindcast feeds ${feeds.usage}`);
    return perform(args);
  },
};

async function list(args: string[]): Promise<number> {
  const { given } = parse(args, [], ['json']);
  const { store, now } = context();
  const rows = await feedList(store.read);
  if (given.json) console.log(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) console.log('No feed is followed yet. Add one: hindcast feeds add ADDRESS');
  else for (const feed of rows) console.log(`${line`${feed.id}  ${feed.title}  ${feed.url}`}\n  ${line`${askingWords(feed, now)}`}`);
  return 0;
}

async function add(args: string[]): Promise<number> {
  const { given: { minutes, ...about }, positionals } = parse(args, ['title', 'outlet', 'minutes']);
  const url = required(positionals[0], 'The address', `feeds ${feeds.usage}`);
  const added = await addFeedFrom(context(), { url, ...about, ...(minutes ? { minutes: numberOf(minutes, '--minutes') } : {}) }, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  if (!added.ok) throw new Usage(added.message);
  console.log(`${added.feedId}  ${added.title}. A running server asks it within a minute; so does hindcast feeds poll.`);
  return 0;
}

/** Asks the feeds whose time has come, unless a server is at it. */
async function poll(): Promise<number> {
  const asked = await pollDue({ context, holder: `command line ${randomUUID()}`, allowLoopback: env().FETCH_ALLOW_LOOPBACK, chance: Math.random });
  console.log(`${plural(asked, 'feed')} asked.`);
  return 0;
}

function about(command: (at: ReturnType<typeof context>, input: { feedId: string }) => Promise<unknown>, said: string) {
  return async ([which]: string[]): Promise<number> => {
    const feed = await named(required(which, 'The feed', `feeds ${feeds.usage}`));
    await command(context(), { feedId: feed.id });
    console.log(line`${said}: ${feed.title}`);
    return 0;
  };
}

function pausing(paused: boolean) {
  return (at: ReturnType<typeof context>, { feedId }: { feedId: string }) => pauseFeed(at, { feedId, paused });
}

async function named(which: string): Promise<ListedFeed> {
  const feed = (await feedList(context().store.read)).find(({ id, url }) => id === which || url === which);
  if (!feed) throw new Usage(`There is no feed ${which}. “hindcast feeds list” names them. Nothing was changed.`);
  return feed;
}

export const opml: ShellCommand = {
  usage: 'import FILE | export [FILE]',
  async run([verb, file]) {
    if (verb === 'import') console.log(importWords(await importOpml(context(), await readFile(required(file, 'The file', `opml ${opml.usage}`)))));
    else if (verb === 'export') {
      const { store, now } = context();
      const written = await exportOpml(store.read, now.toISOString());
      if (file) await writeFile(file, written);
      else process.stdout.write(written);
    } else throw new Usage(`hindcast opml ${opml.usage}`);
    return 0;
  },
};
