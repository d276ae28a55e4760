import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { accountOf, nameOf } from '#domain/auth/actor.ts';
import { isJudge } from '#domain/resolutions/judges.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { claimSaid, SecondClaim } from '#ui/claim.tsx';
import { BackLink } from '#ui/desk-links.tsx';
import { Empty } from '#ui/notice.tsx';
import { OutcomeBox } from '#ui/outcome-box.tsx';
import { Rich } from '#ui/rich.tsx';
import { RuleNotice } from '#ui/rule-notice.tsx';
import { ConfirmForm, DisputeForm, SettleForm, type Seat } from '#ui/second-look.tsx';
import { missing } from '#app/_server/missing.tsx';
import { aroundQuestion } from '#app/_server/around-question.ts';
import { needPermission } from '#app/_server/permission.ts';
import { fromIn, type RawParams } from '#app/_server/search-params.ts';
import { todayIn } from '#app/_server/today.ts';
import { confirm, dispute, settle } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('A second look'), robots: { index: false } };
}

export default async function SecondLook({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<RawParams> }) {
  const { id } = await params;
  const actor = await needPermission('resolve', `/questions/${id}/second-look`);
  const { read } = store();
  const question = await questionById(read, id);
  if (!question) return missing();
  const from = fromIn(await searchParams);
  const { decisions, condition, around } = await aroundQuestion(read, id, question);
  const [before, now] = [decisions.at(-2) ?? null, decisions.at(-1) ?? null];
  const open = question.outcome === null || question.outcome === 'reopened';
  const mine = now !== null && isJudge(actor, now);
  const seat: Seat = mine ? 'disputer' : before !== null && isJudge(actor, before) ? 'first' : 'other';
  const seconded = now?.confirmations.some(({ byId }) => byId === (accountOf(actor) ?? nameOf(actor)));
  const [day, claim] = [todayIn(question.zone), claimSaid(question)];
  const resolve = (words: ReactNode) => <Link href={`/questions/${id}/resolve${from ? `?from=${from}` : ''}`}>{words}</Link>;
  return (
    <div className="narrow">
      <p className="row between"><BackLink questionId={id} from={from} /><Link href="/due">{say('What is due')}</Link></p>
      <h1>{question.outcome === 'disputed' ? say('Settle the dispute') : say('A second look')}</h1>
      <p className="claim" lang={claim.lang}>{claim.words}</p>
      <SecondClaim {...question} />
      <RuleNotice question={question} condition={condition} today={day} />
      {!open && <OutcomeBox {...question} today={day} call={null} condition={condition} around={around} decision={now} disputed={before} off={[]} />}
      {open && <Empty><Rich of="No outcome stands here, so there is nothing to look at a second time. <a>Say what happened</a>" a={resolve} /></Empty>}
      {question.outcome === 'disputed' && now && before && <SettleForm question={question} from={from} action={settle} seat={seat} first={before} dispute={now} />}
      {!open && question.outcome !== 'disputed' && (mine
        ? <p className="notice"><Rich of="You decided this yourself, so the second look is somebody else’s. If you were wrong, <a>correct the outcome or open the question again</a>." a={resolve} /></p>
        : <>{seconded ? <p className="notice">{say('You confirmed this outcome. If you hold it to be wrong after all, say so below.')}</p> : <ConfirmForm question={question} from={from} action={confirm} />}<DisputeForm question={question} from={from} action={dispute} /></>)}
    </div>
  );
}
