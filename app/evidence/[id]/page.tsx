import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { evidenceById, keptPages, lastTry } from '#domain/resolutions/page-queries.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { claimSaid } from '#ui/claim.tsx';
import { Done } from '#ui/done.tsx';
import { KeptPageView } from '#ui/kept-page.tsx';
import { Link } from '#ui/link.tsx';
import { say } from '#words/say.ts';
import { missing } from '#app/_server/missing.tsx';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { currentActor } from '#app/_server/session.ts';
import { keep } from './actions.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Evidence'), robots: { index: false } });

export default async function EvidencePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  const { read } = store();
  const evidence = await evidenceById(read, id);
  const question = evidence && await questionById(read, evidence.questionId);
  if (!evidence || !question) return missing();
  const last = await lastTry(read, id);
  const first = claimSaid(question);
  return (
    <div className="narrow">
      <Done done={one(await searchParams, 'done')} />
      <p><Link href={`/questions/${question.id}`}>{say('← The question')}</Link></p>
      <h1>{say('Evidence')}</h1>
      <p className="claim" lang={first.lang}>{first.words}</p>
      <KeptPageView evidence={evidence} pages={await keptPages(read, id)} failure={last?.status === 'failed' ? last.failure : null} keep={mayDo(await currentActor(), 'resolve') ? keep : null} />
    </div>
  );
}
