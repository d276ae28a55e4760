import { editFeed } from '#domain/intake/feed-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Changes a feed: `{ version, url, title, outlet, minutes }`; `version` is the one that was seen. */
export const POST = changeOf(editFeed, 'feedId');
