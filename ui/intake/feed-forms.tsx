import { address, say } from '#words/say.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';

export function AddFeed({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label={say('Add a feed')}>
      <Entry name="url" label={say('Address')} required hint={say('Of a feed (RSS, Atom or JSON Feed), or of a page that names one.')} />
      <div className="row wrap">
        <Entry name="outlet" label={say('Outlet (optional)')} called={say('The outlet')} hint={say('Its articles are credited to this outlet.')} />
        <Entry name="minutes" label={say('Ask every (minutes)')} called={say('The number of minutes')} type="number" value={60} hint={say('5 at least, 10,080 (a week) at most.')} />
      </div>
      <button className="button primary">{say('Add the feed')}</button>
    </ActionForm>
  );
}

type Editable = { id: string; version: number; url: string; title: string; outlet: string | null; minutes: number };

export function EditFeed({ feed, action }: { feed: Editable; action: FormAction }) {
  return (
    <ActionForm action={action} label={say('Edit the feed')}>
      <input type="hidden" name="feedId" value={feed.id} />
      <input type="hidden" name="version" value={feed.version} />
      <Entry name="title" label={say('Title')} value={feed.title} required />
      <Entry name="url" label={say('Address')} value={feed.url} required />
      <div className="row wrap">
        <Entry name="outlet" label={say('Outlet (optional)')} called={say('The outlet')} value={feed.outlet} hint={say('Its articles are credited to this outlet.')} />
        <Entry name="minutes" label={say('Ask every (minutes)')} called={say('The number of minutes')} type="number" value={feed.minutes} hint={say('5 at least, 10,080 (a week) at most.')} />
      </div>
      <button className="button primary">{say('Keep these changes')}</button>
    </ActionForm>
  );
}

export function OpmlForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label={say('Feeds of another program')}>
      <Entry name="opml" label={say('OPML file')} type="file" accept=".opml,.xml,text/x-opml,text/xml,application/xml" />
      <div className="row">
        <button className="button">{say('Add its feeds')}</button>
        <a href={address('/sources/feeds.opml')} download>{say('Save the feeds of this page as OPML')}</a>
      </div>
    </ActionForm>
  );
}
