import type { Reader } from '#db/connection.ts';
import { user } from '#db/schema.ts';

export async function hasAccounts(db: Reader): Promise<boolean> {
  return (await db.select({ id: user.id }).from(user).limit(1)).length > 0;
}
