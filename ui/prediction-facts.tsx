import { Link } from './link.tsx';
import type { Day, Precision } from '#domain/articles/day.ts';
import { Words } from './claim.tsx';
import { deadlineWords } from './deadline-words.ts';
import { QualityMark } from './evidence.tsx';
import { When } from './when.tsx';
import type { Language } from './words.ts';
import type { Quality } from '#domain/resolutions/resolution.ts';

type Props = {
  forecasterId: string; forecaster: string; relayedBy: string | null; outlet: string | null; topic: string; kind: string;
  madeOn: Day; madeOnPrecision: Precision; madeOnBasis: string;
  windowFrom: Day | null; windowTo: Day; windowBasis: string | null; horizonText: string | null; horizonRule: string | null;
  phrase: string | null; phraseTable: string | null; basis: string;
  articleId: string; text: string | null; articleUrl: string | null; originalUrl: string | null; articleTitle: string | null; quality: Quality; quoteLanguage: Language | null;
};

const kinds: Record<string, string | undefined> = {
  conditional: 'Counts only if its condition holds', commitment: 'About the speaker’s own plans', plan: 'A plan that was reported', nowcast: 'About how things stood at the time',
};

/** Who, where, when and how each is known; the deadline as spoken beside the days it became. */
export function PredictionFacts(p: Props) {
  return (
    <dl className="facts">
      <dt>Who</dt>
      <dd><Link href={`/forecasters/${p.forecasterId}`}><Words text={p.forecaster} /></Link>{p.relayedBy && <span className="how">as reported by <Words text={p.relayedBy} /></span>}</dd>
      <dt>Where</dt>
      <dd>
        <Article {...p} />
        {' '}<QualityMark quality={p.quality} />
        {p.outlet && p.articleTitle && <span className="how"><Words text={p.outlet} near={p.quoteLanguage} /></span>}
        {p.originalUrl && p.originalUrl !== p.articleUrl && <span className="how"><a href={p.originalUrl} rel="noopener nofollow external">the original</a></span>}
      </dd>
      <dt>Said on</dt>
      <dd><When day={p.madeOn} precision={p.madeOnPrecision} /><span className="how">How this is known: {p.madeOnBasis}</span></dd>
      <dt>Deadline</dt>
      <dd>
        {p.horizonText && <>“<span lang={p.quoteLanguage ?? undefined}>{p.horizonText}</span>” → </>}
        {p.windowFrom && <><When day={p.windowFrom} /> to </>}<When day={p.windowTo} />
        {deadlineWords(p).map((one) => <span key={one} className="how">{one}</span>)}
      </dd>
      {p.basis === 'implied' && p.phrase && <><dt>Number</dt><dd>What readers take “{p.phrase}” to mean<span className="how">Phrase table {p.phraseTable ?? 'not named'}; the forecaster gave no number.</span></dd></>}
      {kinds[p.kind] && <><dt>Kind</dt><dd>{kinds[p.kind]}</dd></>}
      <dt>Topic</dt>
      <dd><Link href={`/predictions?show=all&topic=${encodeURIComponent(p.topic)}`}>{p.topic}</Link></dd>
    </dl>
  );
}

/** Our own copy where the text is kept, else the address. */
function Article({ articleId, text, articleUrl, articleTitle, outlet, quoteLanguage }: Props) {
  const title = <Words text={articleTitle ?? outlet ?? 'Untitled article'} near={quoteLanguage} />;
  if (text !== null) return <><Link href={`/articles/${articleId}`}>{title}</Link>{articleUrl && <span className="how"><a href={articleUrl} rel="noopener nofollow external">where it was published</a></span>}</>;
  return articleUrl ? <a href={articleUrl} rel="noopener nofollow external">{title}</a> : title;
}
