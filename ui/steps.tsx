'use client';

import { use, useEffect, useRef } from 'react';
import { Sent } from './action-form.tsx';
import { Words } from './claim.tsx';
import { Rich } from './rich.tsx';
import { say } from '#words/say.ts';

/** The last two steps of a form that shows what it would change before it keeps anything. `keep` is the words of the button that does. */
export function Steps({ keep }: { keep: string }) {
  const preview = use(Sent)?.preview;
  const told = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone, and what it brought is to be read before the next one.
  useEffect(() => {
    if (preview) told.current?.focus();
  }, [preview]);
  if (!preview) return <><button className="button primary" name="step" value="preview">{say('See what it changes')}</button><p className="hint">{say('Nothing is saved yet. You first see what would change.')}</p></>;
  return (
    <section className="notice" id="effect" aria-label={say('What it would change')}>
      <h2 ref={told} tabIndex={-1}>{say('What it would change')}</h2>
      {preview.changed && <p>{preview.changed === 'typed' ? say('You changed something after you looked: this is what it would change now.') : say('Nothing was saved. What you gave is the same, but something else changed since you looked: this is what it would change now.')}</p>}
      {preview.effects.length === 0 ? <p>{say('Nobody’s record changes: nobody has forecast it.')}</p> : (
        <ul className="plain-list">
          {preview.effects.map(({ id, name, words }) => <li key={id} className="list-row"><Rich of="{name}: {words}" name={<strong><Words text={name} /></strong>} words={words.map((one) => <span key={one} className="effect">{one} </span>)} /></li>)}
        </ul>
      )}
      {preview.others.length > 0 && (
        <>
          <p>{say('Questions that wait for it:')}</p>
          <ul className="plain-list">{preview.others.map(({ id, claim, words }) => <li key={id} className="list-row"><Rich of="{name}: {words}" name={<Words text={claim} />} words={words} /></li>)}</ul>
        </>
      )}
      <input type="hidden" name="mark" value={preview.mark} />
      <div className="row">
        <button className="button primary" name="step" value="keep">{keep}</button>
        <button className="button" name="step" value="preview">{say('Update the preview')}</button>
      </div>
    </section>
  );
}
