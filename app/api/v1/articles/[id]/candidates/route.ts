import { makeCandidate } from '#domain/candidates/make-commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import { changeOf, look } from '#app/_server/route.ts';

export const GET = look('read', async ({ store }, { id }) => ({ candidates: await candidatesOf(store.read, id ?? '') }));
export const POST = changeOf(makeCandidate, 'articleId');
