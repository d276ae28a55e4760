import { ActionForm, Entry } from '../action-form.tsx';
import { basisSaid } from '#domain/articles/basis-words.ts';
import { dayWords } from '../words.ts';
import type { FormAction } from '../form-state.ts';
import { say } from '#words/say.ts';

type Known = { value: string; basis: string; confirm: boolean } | null;
type Facts = { title: Known; author: Known; outlet: Known; published: { value: { day: string; precision: 'day' | 'month' | 'year' }; basis: string; confirm: boolean } | null };

/** What is known of the article and how; open and asking where something is not known or waits to be confirmed. */
export function TellForm({ articleId, facts, action }: { articleId: string; facts: Facts; action: FormAction }) {
  const { published, author, outlet } = facts;
  const asks = !published || published.confirm;
  return (
    <details className="tell" open={asks}>
      <summary>{asks ? say('When was this published?') : say('Published {day} ({basis})', known(published))}</summary>
      {!published && <p>{say('The text does not say. Until it is told, deadlines such as “within a year” stay durations.')}</p>}
      {published?.confirm && <p>{say('Probably {day}, from the {basis}. Please confirm or correct it.', known(published))}</p>}
      <ActionForm action={action}>
        <input type="hidden" name="articleId" value={articleId} />
        <Entry name="published" label={say('Day of publication')} type="date" value={published?.value.day ?? null} />
        <Entry name="author" label={say('Author')} value={author?.value ?? null} {...(author ? { hint: say('From the {basis}.', { basis: basisSaid(author.basis) }) } : {})} />
        <Entry name="outlet" label={say('Outlet')} value={outlet?.value ?? null} {...(outlet ? { hint: say('From the {basis}.', { basis: basisSaid(outlet.basis) }) } : {})} />
        <button className="button">{say('Keep')}</button>
      </ActionForm>
    </details>
  );
}

function known({ value: { day, precision }, basis }: NonNullable<Facts['published']>) {
  return { day: dayWords(day, precision), basis: basisSaid(basis) };
}
