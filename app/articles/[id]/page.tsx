import type { Metadata } from 'next';
import { cache } from 'react';
import { store } from '#db/connection.ts';
import { blocks, withoutTitle } from '#domain/articles/blocks.ts';
import { articleById } from '#domain/articles/queries.ts';
import { withNames } from '#domain/predictions/name-queries.ts';
import { predictions } from '#domain/predictions/queries.ts';
import { placesOf } from '#domain/predictions/page-queries.ts';
import { timelineOf } from '#domain/trail/queries.ts';
import { sightOf } from '#domain/trail/sight.ts';
import { ArticleFacts } from '#ui/article-facts.tsx';
import { ArticleText } from '#ui/article-text.tsx';
import { openingWords } from '#ui/words.ts';
import { Happened } from '#ui/happened.tsx';
import { Link } from '#ui/link.tsx';
import { Empty } from '#ui/notice.tsx';
import { PredictionList } from '#ui/prediction-list.tsx';
import { Rich } from '#ui/rich.tsx';
import { counted, say } from '#words/say.ts';
import { missing } from '#app/_server/missing.tsx';
import { currentActor } from '#app/_server/session.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };
const found = cache((id: string) => articleById(store().read, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found((await params).id))?.facts.title?.value ?? say('Article') };
}

export default async function Article({ params }: Props) {
  const { id } = await params;
  const article = await found(id);
  if (!article) return missing();
  const { text, mediaType, language, facts } = article;
  const places = await placesOf(store().read, id);
  const numbers = new Map(places.map((place, i) => [place.id, i + 1]));
  const nth = (row: { id: string }) => numbers.get(row.id) ?? places.length + 1;
  const rows = (await withNames(store().read, await predictions(store().read, { show: 'all', article: id }))).sort((a, b) => nth(a) - nth(b));
  const happened = timelineOf(store().read, sightOf(await currentActor()), { kind: 'article', id }, 30);
  const marks = places.map(({ id: prediction, start, end }) => ({ start, end, href: `/predictions/${prediction}`, label: say('a published prediction') }));
  return (
    <>
      <header className="page-head"><h1 lang={facts.title ?? text ? language : undefined}>{facts.title?.value ?? openingWords(text?.slice(0, 400) ?? '')}</h1></header>
      <div className="side-by-side article-columns">
        {text === null ? <Empty><p>{say('The text of this article is not kept here, only its address.')} {article.url && <a href={article.url} rel="noopener nofollow external">{say('Read it where it was published')}</a>}</p></Empty>
          : <ArticleText text={text} blocks={withoutTitle(blocks(text, mediaType), text, facts.title?.value, marks)} marks={marks} language={language} />}
        <aside className="stack" aria-label={say('About this article')}><ArticleFacts {...article} /></aside>
      </div>
      <section className="section" aria-labelledby="predictions">
        <h2 id="predictions">{say('Predictions in it')}{rows.length > 0 && <small className="muted count">{counted(rows.length, '{n} prediction', '{n} predictions')}</small>}</h2>
        {rows.length > 0 ? <PredictionList predictions={rows} today={today()} numbers={numbers} /> : <p className="muted"><Rich of="None is published yet. <a>Editors can review what was found</a>." a={(words) => <Link href={`/review/${id}`}>{words}</Link>} /></p>}
      </section>
      <Happened happened={happened} of={`article:${id}`} own={['article']} near={language} />
    </>
  );
}
