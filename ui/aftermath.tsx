import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { stance, stanceWords, type Stance } from '#domain/resolutions/aftermath.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';
import { Moment, When } from './when.tsx';
import { capital, langOf, type Language } from './words.ts';

export type Aftermath = { id: string; stance: Stance; quote: string | null; url: string | null; articleId: string | null; title: string | null; language: Language | null; day: Day; note: string | null; at: string; by: string };

/** What the forecaster did after the miss, the latest first; that one stands. */
export function Aftermaths({ aftermaths: [now, ...before] }: { aftermaths: readonly Aftermath[] }) {
  if (!now) return null;
  return (
    <section className="section" aria-labelledby="aftermath">
      <h2 id="aftermath">After the miss</h2>
      <One aftermath={now} />
      {before.length > 0 && <details><summary>What was written down before</summary>{before.map((one) => <One key={one.id} aftermath={one} />)}</details>}
    </section>
  );
}

function One({ aftermath: { stance: what, quote, url, articleId, title, language, day, note, at, by } }: { aftermath: Aftermath }) {
  const where = title ?? (url ? new URL(url).hostname : 'the article');
  return (
    <div className="stack-tight">
      <p><strong>{what === 'silent' ? <>Nothing was found by <When day={day} />: stayed silent.</> : <>{capital(stanceWords[what])}, <When day={day} />.</>}</strong></p>
      {quote && <blockquote className="quote" lang={langOf(quote, language)}>“{quote}”</blockquote>}
      {articleId ? <p className="small"><Link href={`/articles/${articleId}`}><span lang={langOf(where, language)}>{where}</span></Link></p> : url && <p className="small"><a href={url} rel="noopener nofollow external">{where}</a></p>}
      {note && <p lang={langOf(note)}>{note}</p>}
      <p className="small muted">Written down <Moment at={at} /> by {by}</p>
    </div>
  );
}

type FormProps = { predictionId: string; articles: readonly { id: string; title: string }[]; action: FormAction };

/** What they did, their own words, where those stand, and the day. */
export function AftermathForm({ predictionId, articles, action }: FormProps) {
  return (
    <ActionForm action={action} label="After the miss">
      <input type="hidden" name="predictionId" value={predictionId} />
      <Entry name="stance" label="What they did" as="select" options={[['', 'Choose'], ...stance.options.map((one) => [one, choices[one]] as const)]} required />
      <Entry name="day" label="Its day" type="date" hint="The day they said it; if they stayed silent, the day up to which you looked." required />
      <Entry name="quote" label="Their own words" called="What they said" as="textarea" rows={3} hint="Word for word. Leave it empty if they stayed silent." />
      <Entry name="url" label="Where they said it" called="The address" type="url" hint="An address, or choose an article that is kept here." />
      {articles.length > 0 && <Entry name="articleId" label="or an article kept here" called="The article" as="select" options={[['', 'None of these'], ...articles.map(({ id, title }) => [id, title] as const)]} hint="The words are found in its text and must stand there exactly." />}
      <Entry name="note" label="Remark" as="textarea" rows={2} hint="Optional. Where you looked, or how their words bear on the miss." />
      <button className="button primary">Keep this</button>
    </ActionForm>
  );
}

const choices: Record<Stance, string> = { 'owned': 'Owned it: said they had been wrong', 'revised': 'Revised it: changed the claim or its day', 'doubled-down': 'Doubled down: said it again', 'silent': 'Stayed silent: nothing was found' };
