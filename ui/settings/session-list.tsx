import { deviceWords } from '#domain/auth/device.ts';
import { say } from '#words/say.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Rich } from '../rich.tsx';
import { Moment } from '../when.tsx';

type Session = { id: string; userAgent: string | null; createdAt: Date; lastUsed: Date };

/** Where an account is signed in; `current` is the session that looks at the page. */
export function SessionList({ sessions, current, end }: { sessions: readonly Session[]; current: string | null; end: FormAction }) {
  return (
    <ul className="settings-list">
      {sessions.map(({ id, userAgent, createdAt, lastUsed }) => (
        <li key={id}>
          <div>
            <p>{deviceWords(userAgent)}{id === current && <> <span className="mark-word">{say('this one')}</span></>}</p>
            <p className="small muted"><Rich of="used {when}" when={<Moment at={lastUsed.toISOString()} />} /> · <Rich of="signed in {when}" when={<Moment at={createdAt.toISOString()} />} /></p>
          </div>
          {id !== current && (
            <ActionForm action={end} label={say('Sign out {device}', { device: deviceWords(userAgent) })}>
              <input type="hidden" name="sessionId" value={id} />
              <button className="button small">{say('Sign out')}<span className="visually-hidden"> {deviceWords(userAgent)}</span></button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
