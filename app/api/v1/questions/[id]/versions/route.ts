import { store } from '#db/connection.ts';
import { NotFound } from '#domain/errors.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { changeOf, look } from '#app/_server/route.ts';

/** Every version of a question, the first first. */
export const GET = look('read', async (_, { id }) => {
  const versions = await questionVersionsOf(store().read, id!);
  if (versions.length === 0) throw new NotFound('There is no such question.');
  return { versions };
});

export const POST = changeOf(editQuestion, 'questionId');
