import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { say, sentences, joined, type Plain } from '#words/say.ts';

type Props = { done?: string | undefined; reread?: string | undefined; known: boolean; left: number; decided: { id: string; version: number } | null; undo: FormAction };

const words: Record<string, Plain> = sentences({
  published: 'Published.', merged: 'Published as another call on a question that was there.', rejected: 'Rejected. The reason is kept.',
  undone: 'Taken back: it waits again.', together: 'Accepted together. One undo takes all of them back.', untogether: 'What was decided together is taken back: all of it waits again.', read: 'The second reading has ended. What came of it stands beside the article.',
  unread: 'The article is taken in and read by the rules. The second reading did not begin: ask for it beside the article to see why.', told: 'Kept. Deadlines that counted from the day of the article are worked out now.',
  made: 'A candidate of the words you chose: it waits below like any other.', dropped: 'Rejected what the rules no longer find. Each can be taken back by itself.',
});

const decides = ['published', 'merged', 'rejected'];

/** What the last step did and how much is left, as it is read out; null where nothing was done. */
export function spokenWords(done: string | undefined, left: number): string | null {
  if (!done || !Object.hasOwn(words, done)) return null;
  const said = done === 'published' ? say('Accepted.') : done === 'merged' ? say('Merged.') : done === 'rejected' ? say('Rejected.') : say(words[done]!);
  return joined(said, say('{n} left.', { n: left }));
}

function rereadWords(counts: string | undefined): string {
  const [added = 0, changed = 0, gone = 0] = /^\d{1,7}-\d{1,7}-\d{1,7}$/.test(counts ?? '') ? counts!.split('-').map(Number) : [];
  if (added + changed + gone === 0) return say('Read again. Nothing is new, and every decision stands.');
  return say('Read again: {added} new, {changed} brought up to date, {gone} no longer found. Every decision stands.', { added, changed, gone });
}

/** What the last step did, with a way back. */
export function ReviewNotices({ done, reread, known, left, decided, undo }: Props) {
  if (known) return <div className="notice" role="status"><p>{say('This article is here already: the same text is one article. Nothing was changed.')}</p></div>;
  if (done === 'reread') return <div className="notice" role="status"><p>{rereadWords(reread)}</p></div>;
  if (!done || !Object.hasOwn(words, done)) return null;
  return (
    <div className="notice row" role="status">
      <p>{joined(say(words[done]!), decides.includes(done) && say('{n} left.', { n: left }))}</p>
      {decided && decides.includes(done) && (
        <ActionForm action={undo} className="inline-form">
          <input type="hidden" name="candidateId" value={decided.id} />
          <input type="hidden" name="version" value={decided.version} />
          <button className="button">{say('Undo')}</button>
        </ActionForm>
      )}
    </div>
  );
}
