import { planWords, readingWords } from '#domain/candidates/reading-words.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Notice } from '../notice.tsx';
import { say, sentences } from '#words/say.ts';

type Props = { articleId: string; plan: Parameters<typeof planWords>[0]; last: Parameters<typeof readingWords>[0] | null; open: boolean; action: FormAction };

/** Asks a model for a second reading: what it sends and costs before, what came of it after. */
export function SecondReading({ articleId, plan, last, open, action }: Props) {
  const nothing = plan.all === 0 || plan.passages === 0;
  return (
    <details className="tell" open={open} id="second-reading">
      <summary>{last ? say(states[last.status], { model: plan.model }) : say('Second reading by {model}', { model: plan.model })}</summary>
      {last && (
        <Notice tone={last.status === 'failed' ? 'late' : 'plain'} title={say('The last second reading')}>
          <ul>{readingWords(last).map((line) => <li key={line}>{line}</li>)}</ul>
        </Notice>
      )}
      <p>{planWords(plan)}</p>
      {!nothing && (
        <ActionForm action={action} label={say('Second reading')}>
          <input type="hidden" name="articleId" value={articleId} />
          <p className="hint">{say('The model only points at words; dates, numbers and chances are worked out here from the article. Nothing is published by it.')}</p>
          <button className="button">{say('Ask {model} to read it too', { model: plan.model })}</button>
        </ActionForm>
      )}
    </details>
  );
}

const states = sentences({ running: 'Second reading by {model}: under way', done: 'Second reading by {model}: done', partial: 'Second reading by {model}: done in part', failed: 'Second reading by {model}: failed' });
