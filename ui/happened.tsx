import { Link } from './link.tsx';
import type { Told } from '#domain/trail/telling.ts';
import { Timeline } from './timeline.tsx';
import type { Language } from './words.ts';
import { say } from '#words/say.ts';

export type Events = { events: readonly Told[]; more: boolean };
type Props = { happened: Events; /** The thing itself, as the trail names it: `prediction:…`. */ of: string; own: readonly string[]; near: Language | null };

/** Everything that happened to one thing, with the way to what was before. */
export function Happened({ happened: { events, more }, of, own, near }: Props) {
  return (
    <section className="section" aria-labelledby="happened">
      <h2 id="happened">{say('Everything that happened')}</h2>
      {more && <p><Link href={`/trail?of=${of}`}>{say('What happened before this')}</Link></p>}
      <Timeline events={events} own={own} near={near} />
    </section>
  );
}
