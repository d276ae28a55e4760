import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { missesOf, notableCalls } from '#domain/leaderboard/track-record.ts';
import { sharedWith } from '#domain/leaderboard/shared.ts';
import { recordByTopic } from '#domain/leaderboard/topic-record.ts';
import { countPredictions } from '#domain/predictions/fact-queries.ts';
import { forecasterById, predictions, type Filters } from '#domain/predictions/queries.ts';
import { namesakesOf, namesShown, withNames } from '#domain/predictions/name-queries.ts';
import { claimsOf } from '#domain/predictions/page-queries.ts';
import { repeatsOf } from '#domain/predictions/repeats.ts';
import { aftermathCount } from '#domain/resolutions/aftermath.ts';
import { stancesOf } from '#domain/resolutions/aftermath-queries.ts';
import { factsAround } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { ForecasterPage } from '#ui/forecaster-page.tsx';
import { say } from '#words/say.ts';
import { missing } from '#app/_server/missing.tsx';
import { forecasterRecord } from '#app/_server/forecaster-record.ts';
import { readView, type RawParams } from '#app/_server/search-params.ts';
import { today } from '#app/_server/today.ts';
import { FollowForecaster } from './follow.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawParams> };
const found = cache(async (id: string) => {
  const { read } = store();
  const forecaster = await forecasterById(read, id);
  if (!forecaster) return null;
  const name = (await namesShown(read, [id])).get(id) ?? forecaster.name;
  return { ...forecaster, name, aliases: [forecaster.name, ...forecaster.aliases].filter((one) => one !== name) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found((await params).id))?.name ?? say('Not found') };
}

export default async function Forecaster({ params, searchParams }: Props) {
  const { id } = await params;
  const forecaster = await found(id);
  if (!forecaster) return missing();
  const day = today();
  const { view, notes } = readView(await searchParams, day);
  const { read } = store();
  const { judgements, scored, ...record } = await forecasterRecord(read, id, view);
  const notable = notableCalls(scored);
  const shared = sharedWith(id, score(await factsAround(read, id), view).scored);
  const asOf = { day: view.asOf, clock: view.clock };
  const told = async (filters: Filters) => withNames(read, await predictions(read, filters));
  const all = await predictions(read, { show: 'all', by: id, asOf, limit: 500 });
  const misses = missesOf(judgements);
  const list = async (show: 'open' | 'decided') => {
    const filters = { show, by: id, asOf, ofOthers: true };
    return { rows: await told({ ...filters, limit: 200 }), count: await countPredictions(read, filters) };
  };
  return (
    <>
    <ForecasterPage
      forecaster={forecaster}
      {...record}
      namesakes={await namesakesOf(read, forecaster)}
      topics={recordByTopic(judgements)}
      notable={notable}
      words={await claimsOf(read, [...notable.best, ...notable.worst].map((s) => s.statementId))}
      shared={shared}
      names={await namesShown(read, shared.others.map((other) => other.id))}
      repeats={repeatsOf(all.map((one) => ({ ...one, until: one.windowTo })))}
      claims={new Map(all.map((one) => [one.id, one]))}
      view={view}
      today={day}
      notes={notes}
      aftermath={aftermathCount(misses, stancesOf(read, misses, view))}
      own={await told({ show: 'all', by: id, asOf, ofOthers: false, limit: 500 })}
      open={await list('open')}
      decided={await list('decided')}
    />
    <FollowForecaster id={id} name={forecaster.name} today={day} />
    </>
  );
}
