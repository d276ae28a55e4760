import { undoLast } from '#domain/candidates/undo-commands.ts';
import { change } from '#app/_server/route.ts';

/** Takes back the last decision of whoever asks: `{}`, or `{ expecting }` with the candidate that they take for the last. */
export const POST = change((context, body) => undoLast(context, body as Parameters<typeof undoLast>[1]), undoLast.permission);
