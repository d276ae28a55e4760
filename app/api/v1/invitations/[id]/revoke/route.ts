import { revokeLink } from '#domain/auth/link-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(revokeLink, 'linkId');
