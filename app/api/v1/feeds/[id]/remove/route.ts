import { removeFeed } from '#domain/intake/feed-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Takes a feed out. The articles that came from it stay. */
export const POST = changeOf(removeFeed, 'feedId');
