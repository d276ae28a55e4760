import type { Metadata } from 'next';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { env } from '#env';
import { needPermission } from '#app/_server/permission.ts';
import { takeInAction } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Take in an article' };

export default async function NewArticle() {
  await needPermission('ingest', '/articles/new');
  const { model } = env();
  return (
    <div className="narrow">
      <h1>Take in an article</h1>
      <p>English, 简体中文 or 繁體中文. Plain text, Markdown or HTML, up to 5 MB. Hindcast reads it here, finds the predictions in it and asks you to check each one.</p>
      <ActionForm action={takeInAction}>
        <Entry name="text" label="Paste the text" as="textarea" rows={8} />
        <Entry name="file" label="or choose a file" type="file" accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html" />
        <Entry name="url" label="or give its address" type="url" hint="One page is fetched, once. Nothing else leaves this machine." />
        <fieldset>
          <legend>What the text does not say of itself (optional)</legend>
          <Entry name="published" label="Day it was published" type="date" hint="Durations such as “within a year” wait until this day is known." />
          <Entry name="author" label="Author" />
          <Entry name="outlet" label="Outlet" />
        </fieldset>
        {model && <p className="row"><input type="checkbox" id="entry-second" name="second" value="yes" /><label htmlFor="entry-second">Ask {model.name} for a second reading; parts of the text are sent to it</label></p>}
        <button className="button primary">Find the predictions</button>
      </ActionForm>
    </div>
  );
}
