import { makeCandidate } from '#domain/candidates/make-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(makeCandidate, 'articleId');
