import { store } from '#db/connection.ts';
import { articleList } from '#domain/articles/queries.ts';
import { articleTwin } from '#domain/exchange/article-twin.ts';
import { twin } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ site }) => ({
  page: `${site}/articles`, next: null,
  articles: (await articleList(store().read)).map((article) => ({ ...articleTwin(article, site), candidates: article.found, published: article.published })),
}));
