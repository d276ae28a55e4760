import { claimSaid, SecondClaim } from './claim.tsx';
import { Link } from './link.tsx';
import { say } from '#words/say.ts';
import { yesNo, type Language } from './words.ts';

export type Waiting = { id: string; claim: string; claimZh: string | null; language: Language; needs: 'yes' | 'no'; outcome: string | null };

/** The questions that count only if this one comes out as they need it. */
export function WaitingQuestions({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null;
  return (
    <section className="section" aria-labelledby="waiting">
      <h2 id="waiting">{say('What depends on this')}</h2>
      <ul className="plain-list">
        {waiting.map(({ id, needs, outcome, ...asked }) => (
          <li key={id} className="list-row">
            <p className="claim"><Link href={`/questions/${id}`} lang={claimSaid(asked).lang}>{claimSaid(asked).words}</Link></p>
            <SecondClaim {...asked} />
            <p className="small muted">{say(outcome === 'annulled' ? 'Counts only if this comes out “{needs}”. Annulled.' : 'Counts only if this comes out “{needs}”.', { needs: say(yesNo[needs]) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
