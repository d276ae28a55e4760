import { people } from '#domain/auth/account-queries.ts';
import { look } from '#app/_server/route.ts';

export const GET = look('administer', async ({ store, now }) => ({ people: await people(store.read, now) }));
