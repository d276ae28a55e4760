import type { ReactNode } from 'react';
import { Link } from '../link.tsx';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Rich } from '../rich.tsx';
import { say, wholeNumber } from '#words/say.ts';

type BarProps = {
  /** Null where nothing is to decide. */
  candidateId: string | null;
  waits: boolean;
  decided: number;
  all: number;
  minutes: number | null;
  /** What waits after this one, else the next article, else the queue. */
  skipTo: string;
  /** The last decision of whoever is here, in words. */
  last: { id: string; words: string } | null;
  undo: FormAction;
};

/** Always in reach: how far one is, and the four things that one does. Each presses or leads to the form that is there. */
export function DecisionBar({ candidateId, waits, decided, all, minutes, skipTo, last, undo }: BarProps) {
  return (
    <div className="decision-bar" role="group" aria-label={say('Decide')}>
      <Progress decided={decided} all={all} minutes={minutes} />
      {candidateId && waits && <button className="button primary" form="accept" data-press="a" aria-keyshortcuts="a">{say('Accept')}<Key of="a" /></button>}
      {candidateId && waits && <a className="button danger" href="#reject" data-press="x" aria-keyshortcuts="x">{say('Reject')}<Key of="x" /></a>}
      <Link className="button" href={skipTo} data-press="s" aria-keyshortcuts="s">{candidateId && waits ? say('Skip') : say('Next')}<Key of="s" /></Link>
      {last && (
        <ActionForm action={undo} className="inline-form" label={say('Undo my last decision')}>
          <input type="hidden" name="expecting" value={last.id} />
          <button className="button" data-press="u" aria-keyshortcuts="u" title={last.words}><Rich of="Undo<hidden> my last decision</hidden>" hidden={hidden} /><Key of="u" /></button>
        </ActionForm>
      )}
    </div>
  );
}

/** "12 of 40, about 6 min": the minutes by the pace of whoever is here; they are left out where it is not known. */
function Progress({ decided, all, minutes }: Pick<BarProps, 'decided' | 'all' | 'minutes'>) {
  if (all === 0) return <p className="progress">{say('Nothing to decide')}</p>;
  return (
    <p className="progress">
      {say('{n} of {all} decided', { n: wholeNumber(decided), all: wholeNumber(all) })}
      {minutes !== null && <span title={say('By the middle of your own last decisions')}><Rich of=", about {n} min<hidden> left at your pace</hidden>" n={wholeNumber(minutes)} hidden={hidden} /></span>}
    </p>
  );
}

function hidden(words: ReactNode) {
  return <span className="visually-hidden">{words}</span>;
}

function Key({ of }: { of: string }) {
  return <kbd aria-hidden="true">{of}</kbd>;
}
