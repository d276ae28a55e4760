import type { Day, Precision } from '#domain/articles/day.ts';
import type { PageState } from '#domain/resolutions/page.ts';
import { qualityWords, type Quality } from '#domain/resolutions/resolution.ts';
import { again } from '#words/again.ts';
import { say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { Moment, When } from './when.tsx';
import { isWeak, langOf } from './words.ts';

export type Evidence = { id: string; url: string; publisher: string; day: Day | null; dayPrecision: Precision | null; note: string; quality: Quality };

/** What shows it: publisher, day, what it says in an editor's words, how close it stands to the fact, and whether its page is kept here. */
export function EvidenceList({ evidence, pages = new Map() }: { evidence: readonly Evidence[]; pages?: ReadonlyMap<string, PageState> }) {
  return (
    <ul className="evidence">
      {evidence.map(({ id, url, publisher, day, dayPrecision, note, quality }) => (
        <li key={id}>
          <p className="row">
            <a href={url} rel="noopener nofollow external"><Words text={publisher} /></a>
            <span className="muted small">{day ? <When day={day} precision={dayPrecision} /> : say('undated')}</span>
            <QualityMark quality={quality} />
          </p>
          <p lang={langOf(note)}>{note}</p>
          <Kept id={id} page={pages.get(id)} />
        </li>
      ))}
    </ul>
  );
}

function Kept({ id, page }: { id: string; page: PageState | undefined }) {
  if (!page) return null;
  const link = (words: string) => <Link href={`/evidence/${id}`}>{words}</Link>;
  return page.kept ? <p className="small">{link(say('Its text, as kept here'))} <span className="muted"><Rich of="on {at}" at={<Moment at={page.at} />} /></span></p>
    : <p className="small"><span className="mark-word weak">{say('page not kept')}</span> {page.failure && again(page.failure)} {link(say('More'))}</p>;
}

/** "second-hand", "a copy of the original": seen, not only said on hover. */
export function QualityMark({ quality }: { quality: Quality }) {
  return <span className={isWeak(quality) && quality !== 'unrated' ? 'mark-word weak' : 'mark-word'}>{say(qualityWords[quality])}</span>;
}
