import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'sqlite', schema: ['./db/schema.ts', './db/reading-schema.ts', './db/review-schema.ts', './db/scoring-schema.ts', './db/accounts-schema.ts', './db/intake-schema.ts', './db/resolution-schema.ts', './db/list-schema.ts'], out: './drizzle' });
