import type { Role, Scope } from '#domain/auth/actor.ts';

export const roleWords: Record<Role, string> = { reader: 'Reader', editor: 'Editor', administrator: 'Administrator' };

export const roleMeans: Record<Role, string> = {
  reader: 'As a reader you see what everybody sees.',
  editor: 'As an editor you take in articles, review predictions and mark outcomes.',
  administrator: 'As an administrator you do what editors do, and you invite people and look after their accounts.',
};

export const scopeMeans: Record<Scope, string> = {
  read: 'see what waits: candidates, due questions, sources and what is being read',
  ingest: 'take in articles and look after sources',
  review: 'publish, merge and reject predictions, and edit questions',
  resolve: 'mark, confirm and dispute outcomes',
  admin: 'invite people and look after accounts',
};

export const roleOptions = (['editor', 'administrator', 'reader'] as const).map((one) => [one, roleWords[one]] as const);
