import { store } from '#db/connection.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { cardSvg } from '#ui/card.ts';
import { predictionCard } from '#ui/prediction-card.ts';
import { cardAnswer } from '#app/_server/cards.ts';
import { recordOf } from '#app/_server/card-record.ts';
import { today, todayIn } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

/** A prediction as a picture of 1200 × 630, in the language of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { read } = store();
  const prediction = await predictionById(read, (await params).id);
  if (!prediction) return new Response('There is no such prediction.\n', { status: 404 });
  const { hits } = await recordOf(read, prediction.forecasterId, today());
  return cardAnswer(cardSvg(predictionCard(prediction, hits, todayIn(prediction.zone))), request.headers);
}
