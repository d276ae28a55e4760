import { ActionForm, Entry } from '../action-form.tsx';
import { dayWords } from '../words.ts';
import type { FormAction } from '../form-state.ts';

type Known = { value: string; basis: string; confirm: boolean } | null;
type Facts = { title: Known; author: Known; outlet: Known; published: { value: { day: string; precision: 'day' | 'month' | 'year' }; basis: string; confirm: boolean } | null };

/** What is known of the article and how; open and asking where something is not known or waits to be confirmed. */
export function TellForm({ articleId, facts, action }: { articleId: string; facts: Facts; action: FormAction }) {
  const { published, author, outlet } = facts;
  const asks = !published || published.confirm;
  return (
    <details className="tell" open={asks}>
      <summary>{asks ? 'When was this published?' : `Published ${dayWords(published.value.day, published.value.precision)} (${published.basis})`}</summary>
      {!published && <p>The text does not say. Until it is told, deadlines such as “within a year” stay durations.</p>}
      {published?.confirm && <p>Probably {dayWords(published.value.day, published.value.precision)}, from the {published.basis}. Please confirm or correct it.</p>}
      <ActionForm action={action}>
        <input type="hidden" name="articleId" value={articleId} />
        <Entry name="published" label="Day of publication" type="date" value={published?.value.day ?? null} />
        <Entry name="author" label="Author" value={author?.value ?? null} {...(author ? { hint: `From the ${author.basis}.` } : {})} />
        <Entry name="outlet" label="Outlet" value={outlet?.value ?? null} {...(outlet ? { hint: `From the ${outlet.basis}.` } : {})} />
        <button className="button">Keep</button>
      </ActionForm>
    </details>
  );
}
