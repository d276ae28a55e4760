import { acceptTogether } from '#domain/predictions/together-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(acceptTogether, 'articleId');
