import { store } from '#db/connection.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { missingEmbed, predictionEmbed } from '#ui/embed/cards.ts';
import { env } from '#env';
import { address } from '#words/say.ts';
import { todayIn } from '#app/_server/today.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('text/html; charset=utf-8', async ({ id, site }) => {
  const prediction = await predictionById(store().read, id);
  return prediction && predictionEmbed(prediction, { url: site + address(`/predictions/${id}`), today: todayIn(prediction.zone) });
}, () => missingEmbed(env().publicUrl + address('/')));
