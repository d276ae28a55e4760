import type { Scope } from '#domain/auth/actor.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Words } from '../claim.tsx';
import { Moment, When } from '../when.tsx';

type Token = { id: string; name: string; prefix: string; scopes: readonly Scope[]; createdAt: string; expiresAt: string | null; lastUsedOn: string | null };

/** Tokens of one account: what they may do, until when, and when they were used. */
export function TokenList({ tokens, now, revoke }: { tokens: readonly Token[]; now: string; revoke: FormAction }) {
  return (
    <ul className="settings-list">
      {tokens.map(({ id, name, prefix, scopes, createdAt, expiresAt, lastUsedOn }) => (
        <li key={id}>
          <div>
            <p><Words text={name} /> <code>{prefix}…</code></p>
            <p className="small muted">
              {scopes.join(', ')} · made <Moment at={createdAt} /> · {lastUsedOn ? <>used <When day={lastUsedOn} /></> : 'never used'} ·{' '}
              {expiresAt === null ? 'works until taken back' : expiresAt <= now ? <>expired <Moment at={expiresAt} /></> : <>works until <Moment at={expiresAt} /></>}
            </p>
          </div>
          <ActionForm action={revoke} label={`Take back ${name}`}>
            <input type="hidden" name="tokenId" value={id} />
            <button className="button small danger">Take back<span className="visually-hidden"> {name}</span></button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
