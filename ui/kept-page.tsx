import type { Day, Precision } from '#domain/articles/day.ts';
import type { Quality } from '#domain/resolutions/resolution.ts';
import { again } from '#words/again.ts';
import { say } from '#words/say.ts';
import { ActionForm } from './action-form.tsx';
import { Words } from './claim.tsx';
import { QualityMark } from './evidence.tsx';
import type { FormAction } from './form-state.ts';
import { Notice } from './notice.tsx';
import { Rich } from './rich.tsx';
import { Minute, When } from './when.tsx';
import { langOf } from './words.ts';

export type KeptPage = { url: string | null; title: string | null; text: string | null; hash: string | null; at: string; by: string };
type Props = {
  evidence: { id: string; url: string; publisher: string; day: Day | null; dayPrecision: Precision | null; note: string; quality: Quality };
  /** The last first. */
  pages: readonly KeptPage[]; failure: string | null; keep: FormAction | null;
};

/** The page behind a piece of evidence as it was when somebody fetched it: its words, never its markup, with their hash. */
export function KeptPageView({ evidence: { id, url, publisher, day, dayPrecision, note, quality }, pages, failure, keep }: Props) {
  const [page, ...before] = pages;
  return (
    <>
      <dl className="facts">
        <dt>{say('Published by')}</dt><dd><Words text={publisher} /> <QualityMark quality={quality} /></dd>
        <dt>{say('Published on')}</dt><dd>{day ? <When day={day} precision={dayPrecision} /> : say('undated')}</dd>
        <dt>{say('Address')}</dt><dd className="break"><a href={url} rel="noopener nofollow external">{url}</a></dd>
        <dt>{say('In an editor’s words')}</dt><dd lang={langOf(note)}>{note}</dd>
        {page && <><dt>{say('Kept')}</dt><dd><Rich of="{at} by {name}" at={<Minute at={page.at} />} name={page.by} />{page.url && page.url !== url && <span className="how break">{say('from {address}', { address: page.url })}</span>}</dd>
          <dt>{say('Fingerprint of the text (SHA-256)')}</dt><dd><code className="break">{page.hash}</code></dd></>}
      </dl>
      {failure && <Notice tone="late" title={page ? say('The last try failed; the text from before stays') : say('The page could not be kept')}><p>{again(failure)}</p><p>{say('The outcome and its evidence stand all the same.')}</p></Notice>}
      {!page && !failure && <Notice>{say('Nobody has fetched this page yet: only its address is kept.')}</Notice>}
      {keep && (
        <ActionForm action={keep} label={say('Keep the page')}>
          <input type="hidden" name="evidenceId" value={id} />
          <button className="button">{page ? say('Fetch it again') : failure ? say('Try again') : say('Keep its text')}</button>
        </ActionForm>
      )}
      {page?.text && (
        <section className="section" aria-labelledby="kept-text">
          <h2 id="kept-text">{page.title ? <Words text={page.title} /> : say('Its text')}</h2>
          <KeptText text={page.text} title={page.title} />
        </section>
      )}
      {before.map((one) => one.text && (
        <details key={one.at} className="section">
          <summary><Rich of="As it was kept before: {at} by {name}" at={<Minute at={one.at} />} name={one.by} /></summary>
          <p className="small muted"><Rich of="Fingerprint of the text (SHA-256): {hash}" hash={<code className="break">{one.hash}</code>} /></p>
          <KeptText text={one.text} />
        </details>
      ))}
    </>
  );
}

/** A kept text by its paragraphs; the title that stands above it is not said again. */
function KeptText({ text, title = null }: { text: string; title?: string | null }) {
  const parts = text.split(/\n{2,}/).filter((part, i) => i > 0 || part.trim() !== title?.trim());
  return <div className="article-text" lang={langOf(text)}>{parts.map((part, i) => <p key={i} className="as-lines">{part}</p>)}</div>;
}
