import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(setCondition, 'questionId');
