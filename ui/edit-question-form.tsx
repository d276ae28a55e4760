import { outcomeWord } from '#domain/candidates/outcome-words.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';
import { langOf, statusQuoWords, type Language } from './words.ts';
import { counted, joined, say } from '#words/say.ts';

type Question = {
  version: number; language: Language; claim: string; claimZh: string | null; criteria: string; topic: string; condition: string | null;
  windowFrom: string | null; windowTo: string; windowBasis: string | null; zone: string; statusQuo: 'yes' | 'no' | null;
};
type Props = { questionId: string; /** The prediction that the editor came from. */ from: string | null; question: Question; stands: { calls: number; outcome: string | null }; topics: string[]; action: FormAction };

/** A question's words, as they are now, to be worded anew. */
export function EditQuestionForm({ questionId, from, question: q, stands: { calls, outcome }, topics, action }: Props) {
  return (
    <>
      <p>{joined(
        calls === 0 ? say('No prediction stands on this question.') : counted(calls, 'One prediction stands on this question, and what you change counts for it.', '{n} predictions stand on this question, and what you change counts for all of them.'),
        say('This makes a new version; the earlier wording stays readable.'),
      )}</p>
      {outcome !== null && <p className="notice late">{say('An outcome stands: {outcome}. It stays whatever you change here, and what counted when it was decided is shown beside it. If it would be another by the new words, decide again.', { outcome: outcomeWord(outcome) })}</p>}
      <ActionForm action={action} label={say('Edit the question')} at={`/questions/${questionId}/edit${from ? `?from=${from}` : ''}#question`} id="question" instead={say('Keep mine as a further version')}>
        {from && <input type="hidden" name="from" value={from} />}
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" name="version" value={q.version} />
        <Entry name="claim" label={say('Claim')} as="textarea" rows={3} value={q.claim} lang={q.language} hint={say('If it means something else, it is another question: publish that one anew instead.')} required />
        {(q.language === 'en' || q.claimZh) && <Entry name="claimZh" label={say('Claim in Chinese')} as="textarea" rows={2} value={q.claimZh} lang={langOf(q.claimZh) ?? 'zh-Hans'} hint={say('Optional: shown to readers of Chinese.')} />}
        <Entry name="criteria" label={say('What counts as yes')} as="textarea" rows={4} value={q.criteria} {...(langOf(q.criteria) ? { lang: langOf(q.criteria)! } : {})} required />
        <Entry name="condition" label={say('Condition')} value={q.condition} />
        <div className="row wrap">
          <Entry name="windowFrom" label={say('First day')} type="date" value={q.windowFrom} />
          <Entry name="windowTo" label={say('Last day')} type="date" value={q.windowTo} required />
          <Entry name="zone" label={say('Time zone')} value={q.zone} hint={say('Such as UTC or Asia/Shanghai.')} required />
        </div>
        <Entry name="windowBasis" label={say('Why this last day')} called={say('The reason for this last day')} value={q.windowBasis} />
        <Entry name="statusQuo" label={say('If nothing happens by the last day')} as="select" value={q.statusQuo ?? ''} options={statusQuoWords.map(([key, words]) => [key, say(words)] as const)} hint={say('Only suggested to editors after the last day; nothing is decided by itself.')} />
        <Entry name="topic" label={say('Topic')} value={q.topic} suggestions={topics} required />
        <Entry name="why" label={say('Why you change it')} called={say('The reason')} as="textarea" rows={2} hint={say('Needed when the claim, what counts, the condition or the days change. It is shown with the question.')} />
        <button className="button primary">{say('Keep as a new version')}</button>
      </ActionForm>
    </>
  );
}
