import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { articleList } from '#domain/articles/queries.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { aftermathsOf } from '#domain/resolutions/aftermath-queries.ts';
import { AftermathForm, Aftermaths } from '#ui/aftermath.tsx';
import { Empty } from '#ui/notice.tsx';
import { claimSaid, SecondClaim, Words } from '#ui/claim.tsx';
import { Rich } from '#ui/rich.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { keep } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('After the miss'), robots: { index: false } };
}

export default async function Aftermath({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await needPermission('resolve', `/predictions/${id}/aftermath`);
  const { read } = store();
  const prediction = await predictionById(read, id);
  if (!prediction) return missing();
  const claim = claimSaid(prediction);
  const missed = prediction.content === null && verdictOn(prediction, prediction.outcome) === 'wrong';
  const articles = (await articleList(read)).map(({ id: articleId, facts: { title } }) => ({ id: articleId, title: title?.value ?? say('Untitled article') }));
  return (
    <div className="narrow">
      <p><Link href={`/predictions/${id}`}>{say('← The prediction')}</Link></p>
      <h1>{say('After the miss')}</h1>
      <p className="claim" lang={claim.lang}>{claim.words}</p>
      <SecondClaim {...prediction} />
      <p><Rich of="What did {who} say about it once the outcome was known? What is kept here stands beside the prediction, in their own words." who={<Words text={prediction.forecaster} />} /></p>
      {missed ? <AftermathForm predictionId={id} articles={articles} action={keep} /> : <Empty>{say('This is no decided miss: only a call that was decided and wrong has an aftermath.')}</Empty>}
      {missed && <Aftermaths aftermaths={await aftermathsOf(read, id)} title={say('What is recorded')} />}
    </div>
  );
}
