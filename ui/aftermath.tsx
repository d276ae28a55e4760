import type { Day } from '#domain/articles/day.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { stance, stanceWords, type Stance } from '#domain/resolutions/aftermath.ts';
import { say, sentences } from '#words/say.ts';
import { ActionForm, Entry } from './action-form.tsx';
import type { FormAction } from './form-state.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { Moment, When } from './when.tsx';
import { capital, langOf, type Language } from './words.ts';

export type Aftermath = { id: string; stance: Stance; quote: string | null; url: string | null; articleId: string | null; title: string | null; language: Language | null; day: Day; note: string | null; at: string; by: string };

/** What the forecaster did after the miss, the latest first; that one stands. */
export function Aftermaths({ aftermaths: [now, ...before], title = say('After the miss') }: { aftermaths: readonly Aftermath[]; title?: string }) {
  if (!now) return null;
  return (
    <section className="section" aria-labelledby="aftermath">
      <h2 id="aftermath">{title}</h2>
      <One aftermath={now} />
      {before.length > 0 && <details><summary>{say('What was written down before')}</summary>{before.map((one) => <One key={one.id} aftermath={one} />)}</details>}
    </section>
  );
}

function One({ aftermath: { stance: what, quote, url, articleId, title, language, day, note, at, by } }: { aftermath: Aftermath }) {
  const where = title ?? (url ? new URL(url).hostname : say('the article'));
  return (
    <div className="stack-tight">
      <p><strong>{what === 'silent' ? <Rich of="Nothing was found by {day}: stayed silent." day={<When day={day} />} /> : <Rich of="{stance}, {day}." stance={capital(say(stanceWords[what]))} day={<When day={day} />} />}</strong></p>
      {quote && <blockquote className="quote" lang={langOf(quote, language)}>“{quote}”</blockquote>}
      {articleId ? <p className="small"><Link href={`/articles/${articleId}`}><span lang={langOf(where, language)}>{where}</span></Link></p> : url && <p className="small"><a href={url} rel="noopener nofollow external">{where}</a></p>}
      {note && <p lang={langOf(note)}>{note}</p>}
      <p className="small muted"><Rich of="Written down {at} by {name}" at={<Moment at={at} />} name={whoWords(by)} /></p>
    </div>
  );
}

type FormProps = { predictionId: string; articles: readonly { id: string; title: string }[]; action: FormAction };

/** What they did, their own words, where those stand, and the day. */
export function AftermathForm({ predictionId, articles, action }: FormProps) {
  return (
    <ActionForm action={action} label={say('After the miss')}>
      <input type="hidden" name="predictionId" value={predictionId} />
      <Entry name="stance" label={say('What they did')} as="select" options={[['', say('Choose')], ...stance.options.map((one) => [one, say(choices[one])] as const)]} required />
      <Entry name="day" label={say('Its day')} type="date" hint={say('The day they said it; if they stayed silent, the day up to which you looked.')} required />
      <Entry name="quote" label={say('Their own words')} called={say('What they said')} as="textarea" rows={3} hint={say('Word for word. Leave it empty if they stayed silent.')} />
      <Entry name="url" label={say('Where they said it')} called={say('The address')} type="url" hint={say('An address, or choose an article that is kept here.')} />
      {articles.length > 0 && <Entry name="articleId" label={say('or an article kept here')} called={say('The article')} as="select" options={[['', say('None of these')], ...articles.map(({ id, title }) => [id, title] as const)]} hint={say('The words are found in its text and must stand there exactly.')} />}
      <Entry name="note" label={say('Remark')} as="textarea" rows={2} hint={say('Optional. Where you looked, or how their words bear on the miss.')} />
      <button className="button primary">{say('Keep this')}</button>
    </ActionForm>
  );
}

const choices = sentences({ 'owned': 'Owned it: said they had been wrong', 'revised': 'Revised it: changed the claim or its day', 'doubled-down': 'Doubled down: said it again', 'silent': 'Stayed silent: nothing was found' }) satisfies Record<Stance, string>;
