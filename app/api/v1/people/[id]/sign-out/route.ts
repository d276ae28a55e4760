import { signOutEverywhere } from '#domain/auth/session-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(signOutEverywhere, 'userId');
