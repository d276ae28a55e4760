import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { previewOf } from '#app/_server/route.ts';

export const POST = previewOf(setCondition, 'questionId');
