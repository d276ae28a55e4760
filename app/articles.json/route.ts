import { store } from '#db/connection.ts';
import { articleTwin } from '#domain/exchange/article-twin.ts';
import { articleListOn } from '#app/_server/article-list.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, site }) => {
  const { rows, next, notes } = await articleListOn(store().read, query);
  return {
    page: withQuery(`${site}/articles`, query, {}), notes, next: next && withQuery(`${site}/articles.json`, query, { after: next }),
    articles: rows.map((article) => ({ ...articleTwin(article, site), candidates: article.found, published: article.published })),
  };
});
