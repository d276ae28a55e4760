import { settleDispute } from '#domain/resolutions/dispute-commands.ts';
import { previewOf } from '#app/_server/route.ts';

export const POST = previewOf(settleDispute, 'questionId');
