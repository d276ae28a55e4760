import { store } from '#db/connection.ts';
import { planReading } from '#domain/candidates/reading-jobs.ts';
import { lastReading } from '#domain/candidates/reading-queries.ts';
import type { MediaType } from '#domain/articles/article.ts';
import { env } from '#env';
import { SecondReading } from '#ui/review/second-reading.tsx';
import { askSecondReader } from '../actions.ts';

type Props = { article: { id: string; text: string | null; mediaType: MediaType }; open: boolean };

/** Only where a model is configured. */
export async function SecondReadingSection({ article, open }: Props) {
  const { model } = env();
  if (!model) return null;
  const { read } = store();
  const [plan, last] = [await planReading(read, article, model), await lastReading(read, article.id)];
  return <SecondReading articleId={article.id} plan={plan} last={last} open={open} action={askSecondReader} />;
}
