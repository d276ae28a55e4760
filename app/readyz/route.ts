import { store } from '#db/connection.ts';
import { queueSize } from '#domain/candidates/queries.ts';

export const dynamic = 'force-dynamic';

/** The database answers too. */
export async function GET(): Promise<Response> {
  try {
    await queueSize(store().read);
    return new Response('ok\n');
  } catch {
    return new Response('the database does not answer\n', { status: 503 });
  }
}
