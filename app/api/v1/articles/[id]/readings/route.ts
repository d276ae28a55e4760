import { rereadArticle } from '#domain/candidates/reread-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(rereadArticle, 'articleId');
