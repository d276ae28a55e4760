import { wakeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(wakeQuestion, 'questionId');
