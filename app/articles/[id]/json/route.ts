import { store } from '#db/connection.ts';
import { articleById } from '#domain/articles/queries.ts';
import { articleTwin } from '#domain/exchange/article-twin.ts';
import { predictionTwin } from '#domain/exchange/prediction-twin.ts';
import { placesOf } from '#domain/predictions/page-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ id, day, site }) => {
  const { read } = store();
  const article = await articleById(read, id);
  if (!article) return null;
  const places = new Map((await placesOf(read, id)).map(({ id: prediction, start, end }) => [prediction, { start, end }]));
  return {
    ...articleTwin(article, site), mediaType: article.mediaType, sha256: article.hash, text: article.text,
    predictions: (await predictions(read, { show: 'all', article: id })).map((row) => ({ ...predictionTwin(row, site, day), place: places.get(row.id) ?? null })),
  };
});
