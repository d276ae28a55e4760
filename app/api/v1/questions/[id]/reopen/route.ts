import { reopenQuestion } from '#domain/resolutions/commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(reopenQuestion, 'questionId');
