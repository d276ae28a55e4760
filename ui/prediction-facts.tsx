import type { Day, Precision } from '#domain/articles/day.ts';
import { say, sentences, type Plain } from '#words/say.ts';
import { basisSaid } from '#domain/articles/basis-words.ts';
import { Words } from './claim.tsx';
import { deadlineWords } from './deadline-words.ts';
import { QualityMark } from './evidence.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { Span, When } from './when.tsx';
import type { Language } from './words.ts';
import type { Quality } from '#domain/resolutions/resolution.ts';

type Props = {
  forecasterId: string; forecaster: string; relayedBy: string | null; outlet: string | null; topic: string; kind: string;
  madeOn: Day; madeOnPrecision: Precision; madeOnBasis: string;
  windowFrom: Day | null; windowTo: Day; windowBasis: string | null; horizonText: string | null; horizonRule: string | null;
  phrase: string | null; phraseTable: string | null; basis: string;
  articleId: string; text: string | null; articleUrl: string | null; originalUrl: string | null; articleTitle: string | null; quality: Quality; quoteLanguage: Language | null;
};

const kinds: Record<string, Plain | undefined> = sentences({
  conditional: 'Counts only if its condition holds', commitment: 'About the speaker’s own plans', plan: 'A plan that was reported', nowcast: 'About how things stood at the time',
});

/** Who, where, when and how each is known; the deadline as spoken beside the days it became. */
export function PredictionFacts(p: Props) {
  const kind = kinds[p.kind];
  return (
    <dl className="facts">
      <dt>{say('Who')}</dt>
      <dd><Link href={`/forecasters/${p.forecasterId}`}><Words text={p.forecaster} /></Link>{p.relayedBy && <span className="how"><Rich of="as reported by {name}" name={<Words text={p.relayedBy} />} /></span>}</dd>
      <dt>{say('Where')}</dt>
      <dd>
        <Article {...p} />
        {' '}<QualityMark quality={p.quality} />
        {p.outlet && p.articleTitle && <span className="how"><Words text={p.outlet} near={p.quoteLanguage} /></span>}
        {p.originalUrl && p.originalUrl !== p.articleUrl && <span className="how"><a href={p.originalUrl} rel="noopener nofollow external">{say('the original')}</a></span>}
      </dd>
      <dt>{say('Said on')}</dt>
      <dd><When day={p.madeOn} precision={p.madeOnPrecision} /><span className="how">{say('How this is known: {basis}', { basis: basisSaid(p.madeOnBasis) })}</span></dd>
      <dt>{say('Deadline')}</dt>
      <dd>
        {p.horizonText && <>“<span lang={p.quoteLanguage ?? undefined}>{p.horizonText}</span>” → </>}
        <Span from={p.windowFrom} to={p.windowTo} />
        {deadlineWords(p).map((one) => <span key={one} className="how">{one}</span>)}
      </dd>
      {p.basis === 'implied' && p.phrase && <><dt>{say('Number')}</dt><dd>{say('What readers take “{phrase}” to mean', { phrase: p.phrase })}<span className="how">{p.phraseTable ? say('Phrase table {table}; the forecaster gave no number.', { table: p.phraseTable }) : say('Phrase table not named; the forecaster gave no number.')}</span></dd></>}
      {kind && <><dt>{say('Kind')}</dt><dd>{say(kind)}</dd></>}
      <dt>{say('Topic')}</dt>
      <dd><Link href={`/predictions?show=all&topic=${encodeURIComponent(p.topic)}`}>{p.topic}</Link></dd>
    </dl>
  );
}

/** Our own copy where the text is kept, else the address. */
function Article({ articleId, text, articleUrl, articleTitle, outlet, quoteLanguage }: Props) {
  const title = <Words text={articleTitle ?? outlet ?? say('Untitled article')} near={quoteLanguage} />;
  if (text !== null) return <><Link href={`/articles/${articleId}`}>{title}</Link>{articleUrl && <span className="how"><a href={articleUrl} rel="noopener nofollow external">{say('where it was published')}</a></span>}</>;
  return articleUrl ? <a href={articleUrl} rel="noopener nofollow external">{title}</a> : title;
}
