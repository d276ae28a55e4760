import { PHRASE_TABLE_VERSION, phrases } from '#domain/extraction/phrases.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

/** Every number that the rules of scoring rest on, and what words count as, in parts per million. */
export const GET = twin(async ({ site }) => ({ page: `${site}/methodology`, scoringVersion: SCORING_VERSION, scoring: SCORING, phraseTableVersion: PHRASE_TABLE_VERSION, phrases }));
