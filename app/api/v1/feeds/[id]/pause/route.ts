import { pauseFeed } from '#domain/intake/feed-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Stops asking a feed, or begins again: `{ paused }`. */
export const POST = changeOf(pauseFeed, 'feedId');
