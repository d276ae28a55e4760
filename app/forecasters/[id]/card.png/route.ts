import { store } from '#db/connection.ts';
import { forecasterById, predictionCount, predictions } from '#domain/predictions/queries.ts';
import { cardSvg } from '#ui/card.ts';
import { forecasterCard } from '#ui/prediction-card.ts';
import { cardAnswer } from '#app/_server/cards.ts';
import { recordOf } from '#app/_server/card-record.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

/** A forecaster as a picture of 1200 × 630, in the language of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { read } = store();
  const { id } = await params;
  const forecaster = await forecasterById(read, id);
  if (!forecaster) return new Response('There is no such forecaster.\n', { status: 404 });
  const one = async (show: 'open' | 'decided') => (await predictions(read, { show, by: id, limit: 1 }))[0];
  const { hits, points, n } = await recordOf(read, id, today());
  const card = { name: forecaster.name, shown: (await one('open')) ?? (await one('decided')) ?? null, hits, points, n, open: (await predictionCount(read, { show: 'open', by: id })).n };
  return cardAnswer(cardSvg(forecasterCard(card, today())), request.headers);
}
