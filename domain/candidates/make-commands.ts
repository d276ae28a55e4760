import { and, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import { candidates } from '#db/schema.ts';
import { articleById } from '#domain/articles/queries.ts';
import { LONGEST_QUOTE } from '#domain/articles/selection.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { draft } from '#domain/extraction/draft.ts';
import { draftAt } from '#domain/extraction/draft-at.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { statusWords } from './reason-words.ts';
import { addCandidates } from './tally-commands.ts';
import { say, wholeNumber } from '#words/say.ts';

/** Makes a candidate of words that a person chose in an article. `quote` must be what the text says from `start` to `end`. */
export const makeCandidate = command({
  name: 'makeCandidate',
  permission: 'review',
  input: z.strictObject({ articleId: z.string(), start: z.int().min(0), end: z.int().min(0), quote: z.string() }),
  async run(tools) {
    const { articleId, start, end, quote } = tools.input;
    const article = await articleById(tools.tx, articleId);
    if (!article) throw new NotFound(say('There is no such article.'));
    if (article.text === null) throw new RuleBroken(say('Only the address of this article is kept, not its text. Nothing was changed.'));
    if (quote.trim() === '') throw new RuleBroken(say('No words were chosen. Nothing was changed: mark the words of one prediction in the article.'));
    if (article.text.slice(start, end) !== quote) throw new RuleBroken(say('These are not the words of the article at that place. Nothing was changed: choose them again.'), { quote: say('differs from the article') });
    if (quote.length > LONGEST_QUOTE) throw new RuleBroken(say('This is more than {n} characters. Nothing was changed: choose the words of one prediction only.', { n: wholeNumber(LONGEST_QUOTE) }));
    const made = draftAt(asRead({ ...article, ...article.facts, text: article.text }), { start, end });
    if (!made) throw new RuleBroken(say('The article has no sentence at that place. Nothing was changed: choose other words.'));
    await refuseOverlap(tools, articleId, made);
    const [candidateId] = await addCandidates(tools, articleId, [draft.parse(made)], { madeBy: 'person' });
    return {
      result: { articleId, candidateId: candidateId! },
      happened: [{ action: 'made', subject: { kind: 'candidate', id: candidateId! }, detail: { articleId, start: made.start, end: made.end, rule: made.rule } }],
    };
  },
});

/** Two candidates never share words, save where one was rejected, perhaps for its very words. */
async function refuseOverlap({ tx }: Tools, articleId: string, { start, end }: { start: number; end: number }): Promise<void> {
  const touching = await tx.select({ id: candidates.id, start: candidates.start, end: candidates.end, status: candidates.status, draft: candidates.draft }).from(candidates)
    .where(and(eq(candidates.articleId, articleId), lt(candidates.start, end), gt(candidates.end, start)));
  const same = touching.find((one) => one.start === start && one.end === end);
  if (same?.status === 'rejected') throw new Conflict(say('Exactly these words were rejected before. Nothing was changed: open that candidate and undo its decision.'), {}, { kind: 'candidate', id: same.id });
  const other = touching.find((one) => one.status !== 'rejected');
  if (other) {
    const words = other.draft.quote.replace(/\s+/g, ' ');
    throw new Conflict(say('These words overlap with a candidate that is {state}: “{words}”. Nothing was changed: choose words outside it, or open that one.', { state: say(statusWords[other.status]), words: words.length > 90 ? `${words.slice(0, 90)}…` : words }), {}, { kind: 'candidate', id: other.id });
  }
}
