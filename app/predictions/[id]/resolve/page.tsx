import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { ResolveForm, ReopenForm } from '#ui/resolve-form.tsx';
import { dayWords } from '#ui/words.ts';
import { needPermission } from '#app/_server/permission.ts';
import { today } from '#app/_server/today.ts';
import { reopen, resolve } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Resolve' };

export default async function Resolve({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await needPermission('resolve', `/predictions/${id}/resolve`);
  const prediction = await predictionById(store().read, id);
  if (!prediction) notFound();
  const { claim, language, criteria, windowTo, zone, outcome } = prediction;
  const decided = outcome !== null && outcome !== 'reopened';
  const now = today();
  return (
    <div className="narrow">
      <p><Link prefetch={false} href={`/predictions/${id}`}>← The prediction</Link></p>
      <h1>What happened?</h1>
      <p className="claim" lang={language}>{claim}</p>
      <section className="notice criteria" aria-label="The rule">
        <h2>The rule</h2>
        <p>{criteria}</p>
        <p className="muted">Last day: {dayWords(windowTo)} ({zone}).{windowTo < now ? ' That day has passed. If nothing happened, say so with evidence: silence alone is not a “no”.' : ''}</p>
      </section>
      {decided && <p className="notice">This is decided: {outcome}. What you say now supersedes it; the earlier decision stays in the history.</p>}
      <ResolveForm prediction={prediction} action={resolve} />
      {decided && <ReopenForm prediction={prediction} action={reopen} />}
    </div>
  );
}
