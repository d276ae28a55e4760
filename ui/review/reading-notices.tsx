import { Link } from '../link.tsx';
import { plural } from '#domain/predictions/state.ts';
import { ActionForm } from '../action-form.tsx';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';

type Place = { id: string; status: string; presence: string };
type Twin = { articleId: string; title: string | null; outlet: string | null; share: number };
type Props = { articleId: string; changed: boolean; places: readonly Place[]; twins: readonly Twin[]; reread: FormAction; rejectGone: FormAction };

/** What the rules' last reading brought, whether another is due, and articles that look like this one. */
export function ReadingNotices({ articleId, changed, places, twins, reread, rejectGone }: Props) {
  const waiting = places.map((row, i) => ({ ...row, nth: i + 1 })).filter((row) => row.status === 'pending');
  const [fresh, gone] = [waiting.filter((row) => row.presence === 'new'), waiting.filter((row) => row.presence === 'gone')];
  return (
    <>
      {twins.map((twin) => (
        <div key={twin.articleId} className="notice late">
          <p>This text looks like <Link href={`/review/${twin.articleId}`}><Words text={twin.title ?? 'an untitled article'} /></Link>{twin.outlet && <> (<Words text={twin.outlet} />)</>}: about {Math.round(twin.share * 100)}% of the two is the same. Both are kept; what says the same twice can be merged, or rejected as “Already there”.</p>
        </div>
      ))}
      {changed && (
        <div className="notice row">
          <p>The rules have changed since this article was read. Reading it again keeps every decision and shows only what is new.</p>
          <One action={reread} articleId={articleId} label="Read it again" />
        </div>
      )}
      {fresh.length > 0 && <p className="notice">New since the last reading: <Numbers articleId={articleId} rows={fresh} />.</p>}
      {gone.length > 0 && (
        <div className="notice row">
          <p>No longer found by the rules: <Numbers articleId={articleId} rows={gone} />. {gone.length === 1 ? 'It waits' : 'They wait'} until you decide.</p>
          <One action={rejectGone} articleId={articleId} label={gone.length === 1 ? 'Reject it' : `Reject all ${gone.length}`} />
        </div>
      )}
    </>
  );
}

function One({ action, articleId, label }: { action: FormAction; articleId: string; label: string }) {
  return <ActionForm action={action} className="inline-form" label={label}><input type="hidden" name="articleId" value={articleId} /><button className="button">{label}</button></ActionForm>;
}

const MOST = 12;

function Numbers({ articleId, rows }: { articleId: string; rows: readonly { id: string; nth: number }[] }) {
  const shown = rows.slice(0, MOST);
  return <>{shown.map(({ id, nth }, i) => <span key={id}>{i > 0 && ', '}<Link href={`/review/${articleId}?c=${id}#mark-${nth}`} aria-label={`candidate ${nth}`}>{nth}</Link></span>)}{rows.length > MOST && ` and ${plural(rows.length - MOST, 'more', 'more')}`}</>;
}
