import { noteEvidence } from '#domain/resolutions/evidence-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(noteEvidence, 'questionId');
