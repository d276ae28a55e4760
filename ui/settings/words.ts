import type { Role, Scope } from '#domain/auth/actor.ts';
import { say, sentences, type Plain } from '#words/say.ts';

export const roleWords = sentences({ reader: 'Reader', editor: 'Editor', administrator: 'Administrator' }) satisfies Record<Role, Plain>;

export const roleMeans = sentences({
  reader: 'As a reader you see what everybody sees.',
  editor: 'As an editor you take in articles, review predictions and mark outcomes.',
  administrator: 'As an administrator you do what editors do, and you invite people and look after their accounts.',
}) satisfies Record<Role, Plain>;

export const scopeMeans = sentences({
  read: 'see what waits: candidates, due questions, sources and what is being read',
  ingest: 'take in articles and look after sources',
  review: 'publish, merge and reject predictions, and edit questions',
  resolve: 'mark, confirm and dispute outcomes',
  admin: 'invite people and look after accounts',
}) satisfies Record<Scope, Plain>;

export function roleOptions() {
  return (['editor', 'administrator', 'reader'] as const).map((one) => [one, say(roleWords[one])] as const);
}
