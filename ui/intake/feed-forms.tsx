import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';

const often = '5 at least, 10,080 (a week) at most.';

export function AddFeed({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Add a feed">
      <Entry name="url" label="Address" required hint="Of a feed (RSS, Atom or JSON Feed), or of a page that names one." />
      <div className="row wrap">
        <Entry name="outlet" label="Outlet (optional)" called="The outlet" hint="Its articles are told to be from it." />
        <Entry name="minutes" label="Ask every (minutes)" called="The number of minutes" type="number" value={60} hint={often} />
      </div>
      <button className="button primary">Add the feed</button>
    </ActionForm>
  );
}

type Editable = { id: string; version: number; url: string; title: string; outlet: string | null; minutes: number };

export function EditFeed({ feed, action }: { feed: Editable; action: FormAction }) {
  return (
    <ActionForm action={action} label="Edit the feed">
      <input type="hidden" name="feedId" value={feed.id} />
      <input type="hidden" name="version" value={feed.version} />
      <Entry name="title" label="Title" value={feed.title} required />
      <Entry name="url" label="Address" value={feed.url} required />
      <div className="row wrap">
        <Entry name="outlet" label="Outlet (optional)" called="The outlet" value={feed.outlet} hint="Its articles are told to be from it." />
        <Entry name="minutes" label="Ask every (minutes)" called="The number of minutes" type="number" value={feed.minutes} hint={often} />
      </div>
      <button className="button primary">Keep these changes</button>
    </ActionForm>
  );
}

export function OpmlForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Feeds of another program">
      <Entry name="opml" label="OPML file" type="file" accept=".opml,.xml,text/x-opml,text/xml,application/xml" />
      <div className="row">
        <button className="button">Add its feeds</button>
        <a href="/sources/feeds.opml" download>Save the feeds of this page as OPML</a>
      </div>
    </ActionForm>
  );
}
