import { scopeWords, type Scope } from '#domain/auth/actor.ts';
import { listed, say } from '#words/say.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Words } from '../claim.tsx';
import { Rich } from '../rich.tsx';
import { Moment, When } from '../when.tsx';

type Token = { id: string; name: string; prefix: string; scopes: readonly Scope[]; createdAt: string; expiresAt: string | null; lastUsedOn: string | null };

/** Tokens of one account: what they may do, until when, and when they were used. */
export function TokenList({ tokens, now, revoke }: { tokens: readonly Token[]; now: string; revoke: FormAction }) {
  return (
    <ul className="settings-list">
      {tokens.map(({ id, name, prefix, scopes, createdAt, expiresAt, lastUsedOn }) => (
        <li key={id}>
          <div>
            <p><Words text={name} /> <code className="whole">{prefix}…</code></p>
            <p className="small muted">
              {listed(scopes.map((one) => say(scopeWords[one])))} · <Rich of="made {when}" when={<Moment at={createdAt} />} /> · {lastUsedOn ? <Rich of="used {when}" when={<When day={lastUsedOn} />} /> : say('never used')} ·{' '}
              {expiresAt === null ? say('works until taken back') : <Rich of={expiresAt <= now ? 'expired {when}' : 'works until {when}'} when={<Moment at={expiresAt} />} />}
            </p>
          </div>
          <ActionForm action={revoke} label={say('Take back {name}', { name })}>
            <input type="hidden" name="tokenId" value={id} />
            <button className="button small danger">{say('Take back')}<span className="visually-hidden"> {name}</span></button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
