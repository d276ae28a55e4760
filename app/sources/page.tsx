import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { bookmarklet } from '#domain/intake/bookmarklet.ts';
import { feedList } from '#domain/intake/feed-queries.ts';
import { queueLength } from '#domain/intake/queue-queries.ts';
import { askingWords, FIRST_ENTRIES } from '#domain/intake/schedule.ts';
import { Bookmark } from '#ui/intake/bookmark.tsx';
import { Done } from '#ui/done.tsx';
import { AddFeed, OpmlForm } from '#ui/intake/feed-forms.tsx';
import { FeedList } from '#ui/intake/feed-list.tsx';
import { Refreshing } from '#ui/intake/refreshing.tsx';
import { Empty } from '#ui/notice.tsx';
import { env } from '#env';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { context } from '#app/_server/session.ts';
import { addFeedAction, askNowAction, importOpmlAction, pauseAction } from './actions.ts';
import { counted, say } from '#words/say.ts';
import { Rich } from '#ui/rich.tsx';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Sources'), robots: { index: false } };
}

export default async function Sources({ searchParams }: { searchParams: Promise<RawParams> }) {
  await needPermission('ingest', '/sources');
  const { store: { read }, now } = await context();
  const [feeds, waiting, raw] = [await feedList(read), await queueLength(read), await searchParams];
  const soon = feeds.some((feed) => !feed.paused && Date.parse(feed.nextAt) <= now.getTime());
  return (
    <div className="intake">
      <header className="page-head">
        <h1>{say('Sources')}</h1>
        <p><Rich of="Feeds that Hindcast asks for new articles. Of a feed that is new here the newest {n} entries are read, later every new one. What is found waits for <a>review</a>." n={FIRST_ENTRIES} a={(words) => <Link href="/review">{words}</Link>} /></p>
        <p className="row"><Link className="button primary" href="/articles/new">{say('Take in an article')}</Link><Link className="button" href="/intake">{say('What is being read')}{waiting > 0 && ` (${waiting})`}</Link></p>
      </header>
      <Done done={one(raw, 'done')} />
      {(soon || waiting > 0) && <Refreshing />}
      <section className="stack-tight" aria-labelledby="feeds">
        <h2 id="feeds">{feeds.length === 0 ? say('Feeds') : counted(feeds.length, '{n} feed', '{n} feeds')}</h2>
        {feeds.length === 0 && <Empty>{say('No feed is followed yet. Add the first one below, or bring those of another program as an OPML file.')}</Empty>}
        <FeedList feeds={feeds.map((feed) => ({ ...feed, line: askingWords(feed, now) }))} ask={askNowAction} pause={pauseAction} />
      </section>
      <section className="section measure" aria-label={say('Add a feed')}><h2>{say('Add a feed')}</h2><AddFeed action={addFeedAction} /></section>
      <section className="section measure" aria-label="OPML">
        <h2>{say('Import and export')}</h2>
        <p>{say('Readers of feeds exchange their lists as OPML files. Feeds you already have are skipped.')}</p>
        <OpmlForm action={importOpmlAction} />
      </section>
      <section className="section measure" aria-label={say('Bookmark')}>
        <h2>{say('From the page that you are reading')}</h2>
        <p>{say('Drag this to the bookmarks of your browser. Pressed on a page, it opens the form here with the address of that page filled in; nothing is sent before you press the button.')}</p>
        <Bookmark code={bookmarklet(env().publicUrl)} />
      </section>
    </div>
  );
}
