import { counted, say } from '#words/say.ts';
import { Link } from '../link.tsx';
import { ActionForm } from '../action-form.tsx';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';
import { Pill } from '../pill.tsx';
import { oftenWords } from './often.ts';

type ShownFeed = { id: string; title: string; url: string; outlet: string | null; minutes: number; paused: boolean; error: string | null; entries: number; /** How its asking stands. */ line: string };

/** Each feed with how its asking stands and what can be done about it; those that fail stand first. */
export function FeedList({ feeds, ask, pause }: { feeds: readonly ShownFeed[]; ask: FormAction; pause: FormAction }) {
  return (
    <ul className="feed-list">
      {feeds.map((feed) => (
        <li key={feed.id}>
          <div>
            <p className="row"><Link href={`/sources/${feed.id}`}><Words text={feed.title} /></Link>{feed.paused ? <Pill tone="void">{say('Paused')}</Pill> : feed.error && <Pill tone="overdue">{say('Fails')}</Pill>}</p>
            <p className="address">{feed.url}</p>
            <ul className="dots">
              {feed.outlet && <li><Words text={feed.outlet} /></li>}
              <li>{oftenWords(feed.minutes)}</li>
              <li>{counted(feed.entries, '{n} entry seen', '{n} entries seen')}</li>
            </ul>
            <p className={feed.error ? 'feed-error' : 'small muted'}>{feed.line}</p>
          </div>
          <div className="row">
            {!feed.paused && <FeedButton feed={feed} action={ask} words={say('Ask now')} />}
            <FeedButton feed={feed} action={pause} words={feed.paused ? say('Resume') : say('Pause')} extra={feed.paused ? 'no' : 'yes'} />
            <Link className="button small" href={`/sources/${feed.id}`}>{say('Edit')}<span className="visually-hidden"> {feed.title}</span></Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FeedButton({ feed, action, words, extra }: { feed: ShownFeed; action: FormAction; words: string; extra?: 'yes' | 'no' }) {
  return (
    <ActionForm action={action} className="inline-form">
      <input type="hidden" name="feedId" value={feed.id} />
      {extra && <input type="hidden" name="paused" value={extra} />}
      <button className="button small">{words}<span className="visually-hidden"> {feed.title}</span></button>
    </ActionForm>
  );
}
