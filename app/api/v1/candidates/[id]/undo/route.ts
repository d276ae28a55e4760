import { undoDecision } from '#domain/predictions/commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(undoDecision, 'candidateId');
