import { drizzleAdapter } from '@better-auth/drizzle-adapter/relations-v2';
import * as tables from './auth-schema.ts';
import type { Store } from './connection.ts';

/** How the sign-in library reaches its four tables. */
export const signInTables = (store: Store) => drizzleAdapter(store.forSignIn, { provider: 'sqlite', schema: tables });
