import { Link } from '../link.tsx';
import { ActionForm } from '../action-form.tsx';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';
import { Rich } from '../rich.tsx';
import { listed, say, wholeNumber } from '#words/say.ts';

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
          <p><LooksLike twin={twin} /></p>
        </div>
      ))}
      {changed && (
        <div className="notice row">
          <p>{say('The rules have changed since this article was read. Reading it again keeps every decision and shows only what is new.')}</p>
          <One action={reread} articleId={articleId} label={say('Read it again')} />
        </div>
      )}
      {fresh.length > 0 && <p className="notice"><Rich of="New since the last reading: {numbers}." numbers={<Numbers articleId={articleId} rows={fresh} />} /></p>}
      {gone.length > 0 && (
        <div className="notice row">
          <p>{gone.length === 1 ? <Rich of="No longer found by the rules: {numbers}. It waits until you decide." numbers={<Numbers articleId={articleId} rows={gone} />} /> : <Rich of="No longer found by the rules: {numbers}. They wait until you decide." numbers={<Numbers articleId={articleId} rows={gone} />} />}</p>
          <One action={rejectGone} articleId={articleId} label={gone.length === 1 ? say('Reject it') : say('Reject all {n}', { n: gone.length })} />
        </div>
      )}
    </>
  );
}

function LooksLike({ twin: { articleId, title, outlet, share } }: { twin: Twin }) {
  const parts = { article: <Link href={`/review/${articleId}`}><Words text={title ?? say('an untitled article')} /></Link>, share: `${Math.round(share * 100)}%` };
  return outlet ? <Rich of="This text looks like {article} ({outlet}): about {share} of the two is the same. Both are kept; what says the same twice can be merged, or rejected as “Already there”." {...parts} outlet={<Words text={outlet} />} />
    : <Rich of="This text looks like {article}: about {share} of the two is the same. Both are kept; what says the same twice can be merged, or rejected as “Already there”." {...parts} />;
}

function One({ action, articleId, label }: { action: FormAction; articleId: string; label: string }) {
  return <ActionForm action={action} className="inline-form" label={label}><input type="hidden" name="articleId" value={articleId} /><button className="button">{label}</button></ActionForm>;
}

const MOST = 12;

function Numbers({ articleId, rows }: { articleId: string; rows: readonly { id: string; nth: number }[] }) {
  const shown = rows.slice(0, MOST);
  return <>{shown.map(({ id, nth }, i) => <span key={id}>{i > 0 && listed(['', ''])}<Link href={`/review/${articleId}?c=${id}#mark-${nth}`} aria-label={say('candidate {n}', { n: nth })}>{nth}</Link></span>)}{rows.length > MOST && say(' and {n} more', { n: wholeNumber(rows.length - MOST) })}</>;
}
