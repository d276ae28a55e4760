import { ArticleText, type TextBlock } from './article-text.tsx';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { plainWords, type Language } from './words.ts';

type Source = { articleId: string; articleUrl: string | null; articleTitle: string | null; outlet: string | null; language: Language };
type Props = Source & {
  quote: { text: string; start: number | null; end: number | null; language: Language } | null;
  text: string | null;
  blocks: readonly TextBlock[];
};

/** The forecaster's own words in the paragraph around them, or the way to where they stand. */
export function QuoteInContext({ quote, text, blocks, ...source }: Props) {
  if (!quote) return <p className="muted">The words themselves are not kept here. {source.articleUrl ? <>Read them at <Address {...source} />.</> : 'No address is known.'}</p>;
  const { start, end } = quote;
  const around = text !== null && start !== null && end !== null ? blocks.filter((b) => b.kind !== 'clutter' && b.start < end && b.end > start) : [];
  return (
    <div className="stack-tight">
      <blockquote className="quote" lang={quote.language} cite={source.articleUrl ?? undefined}>
        {around.length > 0 ? <ArticleText text={text!} blocks={around} marks={[{ start: start!, end: end! }]} language={quote.language} /> : <p><mark>{plainWords(quote.text)}</mark></p>}
      </blockquote>
      <p className="small muted">
        {text !== null ? <Link href={`/articles/${source.articleId}`}>Read it in the article</Link> : null}
        {text !== null && source.articleUrl && ' · '}
        {source.articleUrl && <>Source: <Address {...source} /></>}
      </p>
    </div>
  );
}

function Address({ articleUrl, articleTitle, outlet, language }: Source) {
  return <a href={articleUrl!} rel="noopener nofollow external"><Words text={articleTitle ?? outlet ?? new URL(articleUrl!).hostname} near={language} /></a>;
}
