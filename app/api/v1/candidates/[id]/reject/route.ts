import { rejectCandidate } from '#domain/candidates/commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(rejectCandidate, 'candidateId');
