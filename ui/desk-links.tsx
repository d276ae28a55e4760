import { Link } from './link.tsx';
import type { StandingOutcome } from '#domain/predictions/state.ts';
import { say } from '#words/say.ts';

type Props = { questionId: string; outcome: StandingOutcome; condition: boolean; from?: string; miss?: boolean };

/** Back to where somebody came from: the prediction, or the question itself. */
export function BackLink({ questionId, from }: { questionId: string; from: string | null }) {
  return <Link href={from ? `/predictions/${from}` : `/questions/${questionId}`}>{from ? say('← The prediction') : say('← The question')}</Link>;
}

/** What an editor can do with a question from here. */
export function DeskLinks({ questionId, outcome, condition, from, miss = false }: Props) {
  const to = (what: string) => `/questions/${questionId}/${what}${from ? `?from=${from}` : ''}`;
  const open = outcome === null || outcome === 'reopened';
  return (
    <nav aria-label={say('For editors')} className="row desk-links">
      {outcome === 'disputed' ? <Link className="button primary" href={to('second-look')}>{say('Settle the dispute')}</Link>
        : <Link className="button" href={to('resolve')}>{open ? say('Resolve') : say('Correct the outcome')}</Link>}
      {!open && outcome !== 'disputed' && <Link className="button" href={to('second-look')}>{say('Confirm or dispute')}</Link>}
      {miss && from && <Link className="button" href={`/predictions/${from}/aftermath`}>{say('Record their reaction')}</Link>}
      <Link href={to('condition')}>{condition ? say('Its condition') : say('Add a condition')}</Link>
      <Link href={to('edit')}>{say('Edit the question')}</Link>
    </nav>
  );
}
