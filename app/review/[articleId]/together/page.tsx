import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { topics } from '#domain/predictions/queries.ts';
import { togetherOf } from '#domain/predictions/together-queries.ts';
import { Rich } from '#ui/rich.tsx';
import { TogetherForm } from '#ui/review/together-form.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { together } from '../../actions.ts';
import type { Language } from '#ui/words.ts';
import { inChinese, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Accept together') };
}

export default async function Together({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  await needPermission('review', `/review/${articleId}/together`);
  const { read } = store();
  const waiting = await togetherOf(read, articleId);
  if (!waiting) return missing();
  const { article, rows, topic } = waiting;
  const title = article.facts.title?.value;
  return (
    <div className="stack">
      <p><Link href={`/review/${articleId}`}>{say('← One by one')}</Link></p>
      <h1>{say('Accept the safe ones together')}</h1>
      <p className="measure"><Rich of="From {article}. These are the predictions that the rules are sure of: each can be checked, names its last day in its own words, and its chance if it has one; who speaks is known, and nothing like it was said before. Each is published as it stands here, and one undo takes all of them back." article={title ? <Title text={title} language={article.language} /> : say('an untitled article')} /></p>
      <TogetherForm articleId={articleId} rows={rows} topic={topic} topics={(await topics(read)).map((row) => row.topic)} action={together} />
    </div>
  );
}

/** A title within a sentence, in the marks that Chinese sets around one. */
function Title({ text, language }: { text: string; language: Language }) {
  const title = <span lang={language}>{text}</span>;
  return inChinese() ? <>《{title}》</> : title;
}
