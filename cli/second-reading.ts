import { articleById } from '#domain/articles/queries.ts';
import { planReading, secondReading as readAgain } from '#domain/candidates/reading-jobs.ts';
import { planWords, readingWords } from '#domain/candidates/reading-words.ts';
import { NotFound } from '#domain/errors.ts';
import { env } from '#env';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

export const secondReading: ShellCommand = {
  usage: 'ARTICLE [--yes]   (says what a model would be sent and what it may cost; with --yes, asks it)',
  async run(args) {
    const { given, positionals } = parse(args, [], ['yes']);
    const articleId = required(positionals[0], 'The article', `second-reading ${secondReading.usage}`);
    const model = configured();
    const { read } = context().store;
    const article = await articleById(read, articleId);
    if (!article) throw new NotFound('There is no such article.');
    const plan = await planReading(read, article, model);
    console.log(planWords(plan));
    if (plan.all === 0 || plan.passages === 0) return 1;
    if (given.yes) return askAgain(articleId);
    console.log(`Nothing was sent yet. To ask ${model.name}: hindcast second-reading ${articleId} --yes`);
    return 0;
  },
};

/** Asks and says what came of it; 1 when nothing did. */
export async function askAgain(articleId: string): Promise<number> {
  const reading = await readAgain(context(), articleId, configured());
  console.log(readingWords(reading).join('\n'));
  if (reading.added > 0) console.log(`Next: hindcast review ${articleId}`);
  return reading.status === 'failed' ? 1 : 0;
}

/** The model that the settings name. */
export function configured() {
  const { model } = env();
  if (!model) throw new Usage('No model is configured: set MODEL_PROVIDER and MODEL_NAME, see docs/second-reader.md. Nothing was sent.');
  return model;
}
