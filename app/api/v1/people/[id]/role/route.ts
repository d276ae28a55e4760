import { changeRole } from '#domain/auth/account-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(changeRole, 'userId');
