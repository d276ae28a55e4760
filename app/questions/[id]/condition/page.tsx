import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { conditionState, conditionWords } from '#domain/resolutions/condition.ts';
import { conditionOf, questionsNamed } from '#domain/resolutions/condition-queries.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { claimSaid, SecondClaim } from '#ui/claim.tsx';
import { BackLink } from '#ui/desk-links.tsx';
import { ChooseCondition, MakeCondition, TakeOffCondition } from '#ui/condition-forms.tsx';
import { Notice } from '#ui/notice.tsx';
import { OnlyIf } from '#ui/only-if.tsx';
import { capital, yesNo } from '#ui/words.ts';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { fromIn, one, type RawParams } from '#app/_server/search-params.ts';
import { choose, make, takeOff } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Condition'), robots: { index: false } };
}

export default async function Condition({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  await needPermission('resolve', `/questions/${id}/condition`);
  const { read } = store();
  const question = await questionById(read, id);
  if (!question) return missing();
  const [raw, claim] = [await searchParams, claimSaid(question)];
  const [from, q] = [fromIn(raw), one(raw, 'q')?.trim().slice(0, 200) ?? ''];
  const now = await conditionOf(read, id);
  return (
    <div className="narrow">
      <p><BackLink questionId={id} from={from} /></p>
      <h1>{say('What it depends on')}</h1>
      <p className="claim" lang={claim.lang}>{claim.words}</p>
      <SecondClaim {...question} />
      <p>{say('A question that depends on another counts only if that one comes out as needed. Until then it waits and is not overdue; if the other comes out otherwise, it is annulled at once. What a person decides about it is never overwritten.')}</p>
      {question.condition && <div><p className="muted">{say('The article says:')}</p><OnlyIf condition={question.condition} /></div>}
      {now && <Notice title={say('It depends on')}><p><Link href={`/questions/${now.id}`} lang={claimSaid(now).lang}>{claimSaid(now).words}</Link></p><SecondClaim {...now} /><p>{say('It needs “{needs}”. {state}. Set by {who}.', { needs: say(yesNo[now.needs]), state: capital(say(conditionWords[conditionState(now.needs, now.outcome, now.annulReason)])), who: whoWords(now.setBy) })}</p><TakeOffCondition question={question} now={now} from={from} action={takeOff} /></Notice>}
      <ChooseCondition question={question} now={now} from={from} action={choose} q={q} found={q ? await questionsNamed(read, q, id) : []} />
      <MakeCondition question={question} now={now} from={from} action={make} />
    </div>
  );
}
