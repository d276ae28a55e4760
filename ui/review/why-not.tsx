/** Behind a sentence that is no candidate: why it is none, by name, and the button that makes it one. Opens before JavaScript does. */
export function WhyNot({ span, name, why, lead }: { span: { start: number; end: number }; name: string; why: string; lead: string }) {
  // The joiner keeps the sign on the line of the last word.
  return <>
    {'\u2060'}<details className="why-not" lang="en" data-aside>
      <summary><span aria-hidden="true">?</span><span className="visually-hidden">Why not “{lead}”?</span></summary>
      <div className="why-box">
        <p>{why} <span className="muted">({name})</span></p>
        <button className="button small" name="span" value={`${span.start}-${span.end}`}>Make a candidate of it</button>
      </div>
    </details>
  </>;
}
