import { store } from '#db/connection.ts';
import { evidenceTwin } from '#domain/exchange/prediction-twin.ts';
import { evidenceById, keptPages } from '#domain/resolutions/page-queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, site }) => {
  const { read } = store();
  const evidence = await evidenceById(read, id);
  return evidence && {
    ...evidenceTwin(site, evidence), question: `${site}/questions/${evidence.questionId}`, questionJson: `${site}/questions/${evidence.questionId}.json`,
    pages: (await keptPages(read, id)).map(({ at, by, url, title, hash, text }) => ({ at, by, url, title, sha256: hash, text })),
  };
});
