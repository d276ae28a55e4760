import Link from 'next/link';
import type { StandingOutcome } from '#domain/predictions/state.ts';
import { Notice } from './notice.tsx';

type Props = { questionId: string; outcome: StandingOutcome; condition: boolean; from?: string; miss?: boolean };

/** What an editor can do with a question from here. */
export function DeskLinks({ questionId, outcome, condition, from, miss = false }: Props) {
  const to = (what: string) => `/questions/${questionId}/${what}${from ? `?from=${from}` : ''}`;
  const open = outcome === null || outcome === 'reopened';
  return (
    <nav aria-label="For editors" className="row desk-links">
      {outcome === 'disputed' ? <Link className="button primary" prefetch={false} href={to('second-look')}>Settle the dispute</Link>
        : <Link className="button" prefetch={false} href={to('resolve')}>{open ? 'Resolve' : 'Correct the outcome'}</Link>}
      {!open && outcome !== 'disputed' && <Link className="button" prefetch={false} href={to('second-look')}>Confirm or dispute</Link>}
      {miss && from && <Link className="button" prefetch={false} href={`/predictions/${from}/aftermath`}>After the miss</Link>}
      <Link prefetch={false} href={to('condition')}>{condition ? 'Its condition' : 'Add a condition'}</Link>
      <Link prefetch={false} href={to('edit')}>Edit the question</Link>
    </nav>
  );
}

const words: Record<string, string | undefined> = {
  resolved: 'The outcome is kept, with its evidence. Scores and tables follow it already.', reopened: 'Open again. The earlier decision stays in its history; scores and tables follow already.',
  confirmed: 'Confirmed. Your name stands beside the outcome.', disputed: 'Disputed: it counts for nobody until another editor settles it. Both judgements stay readable.',
  settled: 'Settled. Both judgements stay in the history; scores and tables follow already.', condition: 'The condition is set: what it came to is followed at once.', uncondition: 'The condition is taken off.', aftermath: 'Kept beside the prediction.',
  snoozed: 'Put off. It stands under “Put off” until its day, or until it is decided.', woken: 'It stands among the others again.',
  edited: 'Kept as a new version. How it was worded before stands below.',
  kept: 'The page was fetched: how that went stands below.',
};

/** What was just done, announced. */
export function DoneNotice({ done }: { done: string | null }) {
  const said = done === null ? undefined : words[done];
  return said ? <Notice live>{said}</Notice> : null;
}
