import type { About } from '#domain/trail/telling.ts';
import { KIND_WORDS } from '#domain/trail/verbs.ts';
import { joined, say, sentences, wholeNumber, type Plain } from '#words/say.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

/** What the trail is, and the hash by which anybody can tell later whether it still stands. */
export function TrailHead({ head, all }: { head: { seq: number; hash: string } | null; all: boolean }) {
  const what = say('Every change that was made here, the newest first: by whom, when, why, and what stood before. Nothing in it is ever edited or taken out.');
  return (
    <header className="page-head">
      <h1>{say('The trail')}</h1>
      <p>{all ? what : joined(what, say('What concerns accounts is shown to administrators only.'))}</p>
      {head && (
        <details className="small">
          <summary>{say('How anybody can check it')}</summary>
          <p className="measure">{say('Each of the {n} events carries a hash made of what it says and of the hash of the event before it, so none can be changed or taken out unseen. The last one is', { n: wholeNumber(head.seq) })}</p>
          <p><code className="hash">{head.hash}</code></p>
          <p className="measure"><Rich of="Note it down: whoever runs this site can show later that it is still there ({command} and the hash), and programs can check the whole chain from {place}." command={<code>hindcast doctor --head</code>} place={<Link href="/api/v1/trail">/api/v1/trail</Link>} /></p>
        </details>
      )}
    </header>
  );
}

const only: Readonly<Record<string, Plain>> = sentences({
  prediction: 'Only what concerns this prediction, its question, its article and the words it was made of', article: 'Only what concerns this article, the words found in it, and what was made of them',
  question: 'Only what concerns this question', forecaster: 'Only what concerns this forecaster', candidate: 'Only what concerns these words of an article', feed: 'Only what concerns this feed', user: 'Only what concerns this account',
});

/** Which one thing the trail is narrowed to. */
export function TrailOf({ kind, about }: { kind: string; about: About | null }) {
  const lang = about?.language && about.language !== 'en' ? about.language : undefined;
  const concerns = only[kind] ? say(only[kind]) : say('Only what concerns one thing among “{kind}”', { kind: KIND_WORDS[kind] ? say(KIND_WORDS[kind]) : kind });
  return (
    <div className="notice">
      <p>{about ? <Rich of="{kind}: {what}" kind={concerns} what={about.href ? <Link href={about.href} lang={lang}>{about.words}</Link> : <span lang={lang}>{about.words}</span>} /> : concerns}</p>
      <p><Link href="/trail">{say('Show everything')}</Link></p>
    </div>
  );
}
