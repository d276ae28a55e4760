import { createHash } from 'node:crypto';
import { z } from 'zod';
import { evidencePages } from '#db/resolution-schema.ts';
import { command } from '#domain/command.ts';
import { NotFound } from '#domain/errors.ts';
import { evidenceById } from './page-queries.ts';
import { say } from '#words/say.ts';

/** Keeps the text of the page behind a piece of evidence with its SHA-256, or why it could not be kept. Nothing before it is touched. */
export const keepPage = command({
  name: 'keepPage',
  permission: 'resolve',
  input: z.strictObject({
    evidenceId: z.string(),
    page: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('kept'), url: z.string(), title: z.string().nullable(), text: z.string().min(1) }),
      z.strictObject({ status: z.literal('failed'), failure: z.string().min(1) }),
    ]),
  }),
  async run({ tx, at, by, newId, input: { evidenceId, page } }) {
    const cited = await evidenceById(tx, evidenceId);
    if (!cited?.questionId) throw new NotFound(say('There is no such evidence.'));
    const hash = page.status === 'kept' ? createHash('sha256').update(page.text).digest('hex') : null;
    await tx.insert(evidencePages).values({ id: newId(), evidenceId, at, by, hash, ...page });
    return {
      result: { kept: page.status === 'kept', hash },
      happened: [{ action: page.status === 'kept' ? 'page kept' : 'page not kept', subject: { kind: 'question', id: cited.questionId }, detail: { evidenceId, url: cited.url, hash, why: page.status === 'failed' ? page.failure : null } }],
    };
  },
});
