import { role } from '#domain/auth/actor.ts';
import { makeInvitation } from '#domain/auth/jobs.ts';
import { readInput } from '#domain/input.ts';
import { env } from '#env';
import { z } from 'zod';
import { change } from '#app/_server/route.ts';

const body = z.strictObject({ role, note: z.string().nullish() });

/** Makes an invitation link: `{ role, note? }`. The link is in this answer and nowhere else. */
export const POST = change(async (context, raw) => {
  const { token, ...made } = await makeInvitation(context, readInput(body, raw));
  return { ...made, link: `${env().publicUrl}/invitation?token=${token}` };
}, 'administer');
