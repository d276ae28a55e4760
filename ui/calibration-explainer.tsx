import { say } from '#words/say.ts';

/** For who meets the diagram for the first time: ten calls of 70%, in two ways of turning out. Made up, and said to be. */
export function CalibrationExplainer() {
  return (
    <details className="measure">
      <summary>{say('How to read this, with ten dots')}</summary>
      <div className="stack-tight">
        <p>{say('Say that somebody called ten things 70% likely. A filled dot came true, a hollow one did not.')}</p>
        <Ten true={7} words={say('Seven of ten: as often as said. In the diagram, this group lies on the broken line.')} />
        <Ten true={4} words={say('Four of ten: less often than said. It lies below the line: too sure of a yes.')} />
        <p className="small muted">{say('Ten are few: with chances that are right, four or fewer of ten still come about once in twenty. The upright bars in the diagram show how far luck alone may reach.')}</p>
      </div>
    </details>
  );
}

function Ten({ true: n, words }: { true: number; words: string }) {
  return (
    <figure className="ten">
      <svg className="chart key" viewBox="0 0 200 18" width="200" height="18" aria-hidden="true" focusable="false">
        {Array.from({ length: 10 }, (_, i) => <circle key={i} className={i < n ? 'dot' : 'hollow'} cx={10 + i * 20} cy="9" r="6" />)}
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
