import type { Day, Precision } from '#domain/articles/day.ts';
import { qualityWords, type Quality } from '#domain/resolutions/resolution.ts';
import { langOf, isWeak } from './words.ts';
import { Words } from './claim.tsx';
import { When } from './when.tsx';

export type Evidence = { id: string; url: string; publisher: string; day: Day | null; dayPrecision: Precision | null; note: string; quality: Quality };

/** What shows it: publisher, day, what it says in an editor's words, and how close it stands to the fact. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="evidence">
      {evidence.map(({ id, url, publisher, day, dayPrecision, note, quality }) => (
        <li key={id}>
          <p className="row">
            <a href={url} rel="noopener nofollow external"><Words text={publisher} /></a>
            <span className="muted small">{day ? <When day={day} precision={dayPrecision} /> : 'undated'}</span>
            <QualityMark quality={quality} />
          </p>
          <p lang={langOf(note)}>{note}</p>
        </li>
      ))}
    </ul>
  );
}

/** "second-hand", "a copy of the original": seen, not only said on hover. */
export function QualityMark({ quality }: { quality: Quality }) {
  return <span className={isWeak(quality) ? 'mark-word weak' : 'mark-word'}>{qualityWords[quality]}</span>;
}
