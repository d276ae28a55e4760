import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { feedById, latestEntries } from '#domain/intake/feed-queries.ts';
import { askingWords } from '#domain/intake/schedule.ts';
import { ActionForm } from '#ui/action-form.tsx';
import { Words } from '#ui/claim.tsx';
import { EntryList } from '#ui/intake/entry-list.tsx';
import { EditFeed } from '#ui/intake/feed-forms.tsx';
import { Empty } from '#ui/notice.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { context } from '#app/_server/session.ts';
import { editFeedAction, removeFeedAction } from '../actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('A feed'), robots: { index: false } };
}

export default async function Feed({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await needPermission('ingest', `/sources/${encodeURIComponent(id)}`);
  const { store: { read }, now } = await context();
  const feed = await feedById(read, id);
  if (!feed) return missing();
  const entries = await latestEntries(read, id);
  return (
    <div className="narrow intake">
      <header className="page-head">
        <p><Link href="/sources">← {say('Sources')}</Link></p>
        <h1><Words text={feed.title} /></h1>
        <p className={feed.error ? 'feed-error' : 'muted'}>{askingWords(feed, now)}</p>
      </header>
      <EditFeed feed={feed} action={editFeedAction} />
      <section className="section" aria-labelledby="entries">
        <h2 id="entries">{say('Latest entries')}</h2>
        {entries.length === 0 ? <Empty>{say('No entries yet.')}</Empty> : <EntryList entries={entries} />}
      </section>
      <section className="section" aria-labelledby="remove">
        <h2 id="remove">{say('Remove it')}</h2>
        <p>{say('Once removed, it is not asked any more. The articles that came from it stay, and so does what was found in them.')}</p>
        <ActionForm action={removeFeedAction} label={say('Remove the feed')}>
          <input type="hidden" name="feedId" value={feed.id} />
          <button className="button danger">{say('Remove this feed')}</button>
        </ActionForm>
      </section>
    </div>
  );
}
