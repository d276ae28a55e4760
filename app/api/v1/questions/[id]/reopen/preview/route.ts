import { reopenQuestion } from '#domain/resolutions/commands.ts';
import { previewOf } from '#app/_server/route.ts';

export const POST = previewOf(reopenQuestion, 'questionId');
