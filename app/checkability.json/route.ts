import { store } from '#db/connection.ts';
import { decidedCounts } from '#domain/predictions/checkability-queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ site }) => ({ page: `${site}/checkability`, decidedCandidates: await decidedCounts(store().read) }));
