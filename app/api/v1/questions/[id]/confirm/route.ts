import { confirmOutcome } from '#domain/resolutions/dispute-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(confirmOutcome, 'questionId');
