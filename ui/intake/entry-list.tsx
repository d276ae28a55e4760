import { say } from '#words/say.ts';
import { Words } from '../claim.tsx';
import { Rich } from '../rich.tsx';
import { Minute } from '../when.tsx';

/** What a feed named last. */
export function EntryList({ entries }: { entries: readonly { key: string; url: string | null; title: string | null; seenAt: string }[] }) {
  return (
    <ul className="plain-list">
      {entries.map(({ key, url, title, seenAt }) => (
        <li key={key} className="list-row">
          <p>{url ? <a href={url} rel="noopener nofollow external"><Words text={title ?? url} /></a> : <Words text={title ?? say('An entry without a title')} />}</p>
          <p className="small muted"><Rich of="Seen {when}" when={<Minute at={seenAt} />} /></p>
        </li>
      ))}
    </ul>
  );
}
