import { inChinese, say, tongue } from '#words/say.ts';

/** Behind a sentence that is no candidate: why it is none, by name, and the button that makes it one. Opens before JavaScript does. */
export function WhyNot({ span, name, why, lead }: { span: { start: number; end: number }; name: string; why: string; lead: string }) {
  // The joiner keeps the sign on the line of the last word.
  return <>
    {'\u2060'}<details className="why-not" lang={tongue()} data-aside>
      <summary><span aria-hidden="true">?</span><span className="visually-hidden">{say('Why not “{lead}”?', { lead })}</span></summary>
      <div className="why-box">
        <p>{why} {!inChinese() && <span className="muted">({name})</span>}</p>
        <button className="button small" name="span" value={`${span.start}-${span.end}`}>{say('Make a candidate of it')}</button>
      </div>
    </details>
  </>;
}
