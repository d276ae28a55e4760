import { askFeedNow } from '#domain/intake/feed-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Lets a feed be asked within a few seconds. */
export const POST = changeOf(askFeedNow, 'feedId');
