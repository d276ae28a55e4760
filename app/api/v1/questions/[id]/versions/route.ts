import { editQuestion } from '#domain/predictions/question-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(editQuestion, 'questionId');
