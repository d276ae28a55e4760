import { undoDecision } from '#domain/candidates/undo-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(undoDecision, 'candidateId');
