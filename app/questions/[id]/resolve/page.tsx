import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { outcomeWord } from '#domain/candidates/outcome-words.ts';
import { conditionOf } from '#domain/resolutions/condition-queries.ts';
import { notesOn } from '#domain/resolutions/queries.ts';
import { callsOn, questionById } from '#domain/resolutions/question-queries.ts';
import { isDecision } from '#domain/resolutions/resolution.ts';
import { claimSaid, SecondClaim } from '#ui/claim.tsx';
import { BackLink } from '#ui/desk-links.tsx';
import { EvidenceList } from '#ui/evidence.tsx';
import { Rich } from '#ui/rich.tsx';
import { ResolveForm, ReopenForm } from '#ui/resolve-form.tsx';
import { RuleNotice } from '#ui/rule-notice.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { fromIn, type RawParams } from '#app/_server/search-params.ts';
import { todayIn } from '#app/_server/today.ts';
import { reopen, resolve } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Resolve'), robots: { index: false } };
}

export default async function Resolve({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  await needPermission('resolve', `/questions/${id}/resolve`);
  const { read } = store();
  const question = await questionById(read, id);
  if (!question) return missing();
  const from = fromIn(await searchParams);
  const decided = isDecision(question.outcome);
  const disputed = question.outcome === 'disputed';
  const notes = await notesOn(read, id);
  const unit = (await callsOn(read, id)).map(({ quantity }) => quantity?.unit).find((one) => one !== undefined) ?? null;
  const [now, claim] = [todayIn(question.zone), claimSaid(question)];
  const look = (words: ReactNode) => <Link href={`/questions/${id}/second-look${from ? `?from=${from}` : ''}`}>{words}</Link>;
  return (
    <div className="narrow">
      <p className="row between"><BackLink questionId={id} from={from} /><Link href="/due">{say('What is due')}</Link></p>
      <h1>{say('What happened?')}</h1>
      <p className="claim" lang={claim.lang}>{claim.words}</p>
      <SecondClaim {...question} />
      <RuleNotice question={question} condition={await conditionOf(read, id)} today={now} />
      {notes.length > 0 && <section className="stack-tight" aria-label={say('What was noted')}><h2>{say('What was noted so far')}</h2><EvidenceList evidence={notes} /></section>}
      {disputed && <p className="notice late"><Rich of="Its outcome is disputed. <a>Settle the dispute</a>; or, if you are neither of the two, decide anew here." a={look} /></p>}
      {decided && <p className="notice"><Rich of="This is decided: {outcome}. What you say now supersedes it; the earlier decision stays in the history. If somebody else decided it and you hold it to be wrong, <a>dispute it</a> instead." outcome={outcomeWord(question.outcome!)} a={look} /></p>}
      <ResolveForm question={{ ...question, id }} from={from} early={question.windowTo >= now} unit={unit} action={resolve} />
      {(decided || disputed) && <ReopenForm question={{ ...question, id }} from={from} action={reopen} />}
    </div>
  );
}
