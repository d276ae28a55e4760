import type { Reader } from '#db/connection.ts';
import { askLeave } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { importFeeds } from './feed-commands.ts';
import { feedList } from './feed-queries.ts';
import { readOpml, writeOpml } from './opml.ts';
import { say } from '#words/say.ts';

const MOST_BYTES = 5_000_000;

/** Adds the feeds of an OPML file that are not here yet; says which were added, which were here, and what named no address. */
export async function importOpml(context: Context, bytes: Uint8Array): Promise<{ added: string[]; there: string[]; unreadable: string[] }> {
  askLeave(context.actor, importFeeds.permission);
  if (bytes.length === 0) throw new RuleBroken(say('Choose an OPML file first. Nothing was added.'), { opml: say('must not be empty') });
  const read = bytes.length > MOST_BYTES ? null : readOpml(bytes);
  if (!read) throw new RuleBroken(say('This is no OPML file that can be read (5 MB at most). Nothing was added.'), { opml: say('is no OPML') });
  return { ...(await importFeeds(context, { outlines: read.outlines })), unreadable: read.unreadable };
}

/** Every feed as OPML, for other programs and for another Hindcast. */
export async function exportOpml(db: Reader, at: string): Promise<string> {
  return writeOpml((await feedList(db)).toSorted((a, b) => a.title.localeCompare(b.title)), at);
}
