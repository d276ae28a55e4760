import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { conditionOf } from '#domain/resolutions/condition-queries.ts';
import { notesOn } from '#domain/resolutions/queries.ts';
import { callsOn, questionById } from '#domain/resolutions/question-queries.ts';
import { isDecision } from '#domain/resolutions/resolution.ts';
import { BackLink } from '#ui/desk-links.tsx';
import { EvidenceList } from '#ui/evidence.tsx';
import { ResolveForm, ReopenForm } from '#ui/resolve-form.tsx';
import { RuleNotice } from '#ui/rule-notice.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { fromIn, type RawParams } from '#app/_server/search-params.ts';
import { todayIn } from '#app/_server/today.ts';
import { reopen, resolve } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Resolve', robots: { index: false } };

export default async function Resolve({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  await needPermission('resolve', `/questions/${id}/resolve`);
  const { read } = store();
  const question = await questionById(read, id);
  if (!question) notFound();
  const from = fromIn(await searchParams);
  const decided = isDecision(question.outcome);
  const disputed = question.outcome === 'disputed';
  const notes = await notesOn(read, id);
  const unit = (await callsOn(read, id)).map(({ quantity }) => quantity?.unit).find((one) => one !== undefined) ?? null;
  const now = todayIn(question.zone);
  return (
    <div className="narrow">
      <p className="row between"><BackLink questionId={id} from={from} /><Link href="/due">What is due</Link></p>
      <h1>What happened?</h1>
      <p className="claim" lang={question.language}>{question.claim}</p>
      <RuleNotice question={question} condition={await conditionOf(read, id)} today={now} />
      {notes.length > 0 && <section aria-label="What was noted"><h2>What was noted so far</h2><EvidenceList evidence={notes} /></section>}
      {disputed && <p className="notice late">Its outcome is disputed. <Link href={`/questions/${id}/second-look${from ? `?from=${from}` : ''}`}>Settle the dispute</Link>; or, if you are neither of the two, decide anew here.</p>}
      {decided && <p className="notice">This is decided: {question.outcome}. What you say now supersedes it; the earlier decision stays in the history. If somebody else decided it and you hold it to be wrong, <Link href={`/questions/${id}/second-look${from ? `?from=${from}` : ''}`}>dispute it</Link> instead.</p>}
      <ResolveForm question={{ ...question, id }} from={from} early={question.windowTo >= now} unit={unit} action={resolve} />
      {(decided || disputed) && <ReopenForm question={{ ...question, id }} from={from} action={reopen} />}
    </div>
  );
}
