import { say } from '#words/say.ts';
import { Link } from './link.tsx';

type Props = {
  /** A text to copy: who, what, when, where, and by what it can be checked that nothing was changed since. */
  citation: string;
  /** The whole address of what other sites may show, and what it shows. */
  embed: string;
  title: string;
  /** Where to follow it: our own addresses. */
  feed: string;
  calendar: string;
  json: string;
};

/** How to cite a page, show it elsewhere, and follow it. Everything to copy stands in a field, so that it can be chosen without a script. */
export function CiteSection({ citation, embed, title, feed, calendar, json }: Props) {
  const snippet = `<iframe src="${attribute(embed)}" title="${attribute(title)}" width="100%" height="280" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return (
    <section className="section stack-tight cite" aria-labelledby="cite">
      <h2 id="cite">{say('Cite, embed, follow')}</h2>
      <div className="stack">
        <div className="field">
          <label htmlFor="citation">{say('To cite')}</label>
          <textarea id="citation" rows={5} readOnly defaultValue={citation} />
        </div>
        <div className="field">
          <label htmlFor="snippet">{say('To show it on another page')}</label>
          <textarea id="snippet" rows={3} readOnly spellCheck={false} defaultValue={snippet} aria-describedby="snippet-hint" />
          <p id="snippet-hint" className="small muted">{say('It sets no cookies and runs no scripts, and it is always up to date.')} <a href={embed}>{say('See how it looks')}</a></p>
        </div>
      </div>
      <ul className="dots">
        <li><Link href={feed} type="application/atom+xml">{say('Feed (Atom)')}</Link></li>
        <li><Link href={calendar} type="text/calendar">{say('Calendar of last days (ICS)')}</Link></li>
        <li><a href={json} type="application/json">{say('Data (JSON)')}</a></li>
      </ul>
    </section>
  );
}

/** The same list for programs, feed readers and calendars. `query` is that of the list. */
export function FollowList({ list }: { list: string }) {
  const at = (file: string) => list.replace(/^\/predictions/, `/predictions${file}`);
  return (
    <nav aria-label={say('Follow this list')}>
      <ul className="dots small">
        <li><Link href={at('/feed.xml')} type="application/atom+xml">{say('Feed (Atom)')}</Link></li>
        <li><Link href={at('/feed.json')} type="application/feed+json">{say('Feed (JSON)')}</Link></li>
        <li><Link href={at('/calendar.ics')} type="text/calendar">{say('Calendar of last days (ICS)')}</Link></li>
        <li><a href={at('.json')} type="application/json">{say('Data (JSON)')}</a></li>
      </ul>
    </nav>
  );
}

function attribute(text: string): string {
  return text.replace(/[&"<>]/g, (letter) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[letter]!);
}
