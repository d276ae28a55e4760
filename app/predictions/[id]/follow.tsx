import { store } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { breadcrumbs, claimReview } from '#domain/exchange/structured.ts';
import { forecasterById, type PredictionDetail } from '#domain/predictions/queries.ts';
import { stateOf, stateWords } from '#domain/predictions/state.ts';
import { headOf } from '#domain/trail/queries.ts';
import { env } from '#env';
import { CiteSection } from '#ui/cite-section.tsx';
import { citePrediction } from '#ui/citation.ts';
import { StructuredData } from '#ui/structured-data.tsx';
import { say } from '#words/say.ts';
import { wholeAddress } from '#app/_server/addresses.ts';

/** What leads away from a prediction: how to cite, embed and follow it, and what search engines read of it. `share` came true of it, in parts per million. */
export async function FollowPrediction({ prediction: p, share, today }: { prediction: PredictionDetail; share: number | null; today: Day }) {
  const path = `/predictions/${p.id}`;
  const url = wholeAddress(path);
  const head = headOf(store().read);
  const by = p.text !== null ? { text: p.articleHash } : head && { trail: head.hash };
  const forecaster = await forecasterById(store().read, p.forecasterId);
  return (
    <>
      <CiteSection citation={citePrediction(p, { url, today, by })} embed={wholeAddress(`/embed${path}`)} title={`${p.forecaster}: ${p.claim}`} feed={`${path}/feed.xml`} calendar={`${path}/calendar.ics`} json={`${path}.json`} />
      <StructuredData data={[
        breadcrumbs([{ name: say('Predictions'), url: wholeAddress('/predictions') }, { name: p.claim, url }]),
        claimReview({ ...p, forecasterKind: forecaster?.kind ?? 'person' }, { url, site: env().publicUrl, share, words: say(stateWords[stateOf(p.outcome, p.windowTo, today)]) }),
      ]} />
    </>
  );
}
