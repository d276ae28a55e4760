import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { boardOn, namesOf } from '#domain/leaderboard/board-queries.ts';
import { afterTheirWindow, calibrationRecord } from '#domain/leaderboard/calibration.ts';
import { hitsOf, meanLeadDays, missesOf, notableCalls } from '#domain/leaderboard/track-record.ts';
import { sharedWith } from '#domain/leaderboard/shared.ts';
import { recordByTopic } from '#domain/leaderboard/topic-record.ts';
import { track } from '#domain/leaderboard/track.ts';
import { countPredictions, forecasterById, predictions } from '#domain/predictions/queries.ts';
import { checkabilityOf } from '#domain/predictions/checkability-queries.ts';
import { namesakesOf } from '#domain/predictions/name-queries.ts';
import { claimsOf } from '#domain/predictions/page-queries.ts';
import { repeatsOf } from '#domain/predictions/repeats.ts';
import { aftermathCount } from '#domain/resolutions/aftermath.ts';
import { stancesOf } from '#domain/resolutions/aftermath-queries.ts';
import { factsAround, factsOfForecaster } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { ForecasterPage } from '#ui/forecaster-page.tsx';
import { readView, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawParams> };
const found = cache((id: string) => forecasterById(store().read, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found((await params).id))?.name ?? 'Not found' };
}

export default async function Forecaster({ params, searchParams }: Props) {
  const { id } = await params;
  const forecaster = await found(id);
  if (!forecaster) notFound();
  const day = today();
  const { view, notes } = readView(await searchParams, day);
  const { read } = store();
  const facts = await factsOfForecaster(read, id);
  const { judgements, scored } = score(facts, view);
  const calibrated = afterTheirWindow(scored, facts.statements, view.asOf);
  const notable = notableCalls(scored);
  const board = await boardOn(read, view, {}, { most: 0, only: id });
  const shared = sharedWith(id, score(await factsAround(read, id), view).scored);
  const asOf = { day: view.asOf, clock: view.clock };
  const all = await predictions(read, { show: 'all', by: id, asOf, limit: 500 });
  const misses = missesOf(judgements);
  const list = async (show: 'open' | 'decided') => {
    const filters = { show, by: id, asOf, ofOthers: true };
    return { rows: await predictions(read, { ...filters, limit: 200 }), count: await countPredictions(read, filters) };
  };
  return (
    <ForecasterPage
      forecaster={forecaster}
      row={board.rows[0] ?? null}
      namesakes={await namesakesOf(read, forecaster)}
      undecided={board.undecided.get(id) ?? null}
      points={track(facts, view)}
      calibration={calibrationRecord(calibrated.ended)}
      waiting={calibrated.waiting}
      hits={hitsOf(judgements)}
      topics={recordByTopic(judgements)}
      leadDays={meanLeadDays(judgements)}
      notable={notable}
      words={await claimsOf(read, [...notable.best, ...notable.worst].map((s) => s.statementId))}
      shared={shared}
      names={await namesOf(read, shared.others.map((other) => other.id))}
      checkability={await checkabilityOf(read, id)}
      repeats={repeatsOf(all.map((one) => ({ ...one, until: one.windowTo })))}
      languages={new Map(all.map((one) => [one.id, one.language]))}
      view={view}
      today={day}
      notes={notes}
      aftermath={aftermathCount(misses, stancesOf(read, misses, view))}
      own={await predictions(read, { show: 'all', by: id, asOf, ofOthers: false, limit: 500 })}
      open={await list('open')}
      decided={await list('decided')}
    />
  );
}
