import { Link } from './link.tsx';
import { KIND_WORDS } from '#domain/trail/verbs.ts';
import type { About } from '#domain/trail/telling.ts';

/** What the trail is, and the hash by which anybody can tell later whether it still stands. */
export function TrailHead({ head, all }: { head: { seq: number; hash: string } | null; all: boolean }) {
  return (
    <header className="page-head">
      <h1>The trail</h1>
      <p>Every change that was made here, the newest first: by whom, when, why, and what stood before. Nothing in it is ever edited or taken out.{!all && ' What concerns accounts is shown to administrators only.'}</p>
      {head && (
        <details className="small">
          <summary>How anybody can check it</summary>
          <p className="measure">Each of the {head.seq.toLocaleString('en-GB')} events carries a hash made of what it says and of the hash of the event before it, so none can be changed or taken out unseen. The last one is</p>
          <p><code className="hash">{head.hash}</code></p>
          <p className="measure">Note it down: whoever runs this site can show later that it is still there (<code>hindcast doctor --head</code> and the hash), and programs can check the whole chain from <Link href="/api/v1/trail">/api/v1/trail</Link>.</p>
        </details>
      )}
    </header>
  );
}

const only: Readonly<Record<string, string>> = { prediction: 'this prediction, its question, its article and the words it was made of', article: 'this article, the words found in it, and what was made of them', question: 'this question', forecaster: 'this forecaster', candidate: 'these words of an article', feed: 'this feed', user: 'this account' };

/** Which one thing the trail is narrowed to. */
export function TrailOf({ kind, about }: { kind: string; about: About | null }) {
  const lang = about?.language && about.language !== 'en' ? about.language : undefined;
  return (
    <div className="notice">
      <p>Only what concerns {only[kind] ?? `one thing among “${KIND_WORDS[kind] ?? kind}”`}{about && <>: {about.href ? <Link href={about.href} lang={lang}>{about.words}</Link> : <span lang={lang}>{about.words}</span>}</>}</p>
      <p><Link href="/trail">Show everything</Link></p>
    </div>
  );
}
