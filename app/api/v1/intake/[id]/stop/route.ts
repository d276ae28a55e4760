import { stopBatch } from '#domain/intake/queue-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Stops what of a batch still waits. */
export const POST = changeOf(stopBatch, 'batchId');
