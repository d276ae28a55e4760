import { capital, listWords } from './words.ts';
import { Moment } from './when.tsx';

export type Happened = { seq: number; at: string; actor: string; action: string; detail: Record<string, unknown> };

/** Everything that happened, oldest first, out of the log that cannot be edited. */
export function Timeline({ events }: { events: readonly Happened[] }) {
  return (
    <ol className="timeline">
      {events.map(({ seq, at, actor, action, detail }) => (
        <li key={seq}><Moment at={at} /><span>{capital(action)} by {actor}{reasonOf(detail)}</span></li>
      ))}
    </ol>
  );
}

function reasonOf(detail: Record<string, unknown>): string {
  const said = ['reason', 'why', 'note'].flatMap((key) => (typeof detail[key] === 'string' ? [detail[key]] : []));
  return said.length > 0 ? `: ${listWords(said)}` : '';
}
