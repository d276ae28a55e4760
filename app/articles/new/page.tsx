import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { webAddress } from '#domain/articles/web-address.ts';
import { ActionForm, Check, Entry } from '#ui/action-form.tsx';
import { env } from '#env';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { takeInAction } from './actions.ts';
import { Rich } from '#ui/rich.tsx';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Take in an article') };
}

export default async function NewArticle({ searchParams }: { searchParams: Promise<RawParams> }) {
  const asked = one(await searchParams, 'url');
  // The address that a bookmarklet brings stands in the form and nowhere else, until the person sends it.
  const address = webAddress(asked?.slice(0, 4_000));
  await needPermission('ingest', address ? `/articles/new?url=${encodeURIComponent(address)}` : '/articles/new');
  const { model } = env();
  return (
    <div className="narrow">
      <h1>{say('Take in an article')}</h1>
      <p>{say('English, 简体中文 or 繁體中文. Plain text, Markdown or HTML up to 5 MB, PDF with text up to 20 MB. Hindcast reads it here, finds the predictions in it and asks you to check each one.')}</p>
      <ActionForm action={takeInAction}>
        <input type="hidden" name="batch" value={randomUUID()} />
        <Entry name="text" label={say('Paste the text')} called={say('The text')} as="textarea" rows={8} />
        <Entry name="file" label={say('or choose a file')} called={say('The file')} type="file" multiple accept=".txt,.md,.markdown,.html,.htm,.pdf,text/plain,text/markdown,text/html,application/pdf" hint={say('Several files, or a PDF, are read in the background; you can go on meanwhile.')} />
        <Entry name="url" label={say('or give its address')} called={say('What is written here')} as="textarea" rows={2} value={address} hint={say('Several: one a line. Each page is fetched, once. Nothing else leaves this machine.')} />
        <p className="hint"><Rich of="A place that publishes often? <a>Follow its feed</a>." a={(words) => <Link href="/sources">{words}</Link>} /></p>
        <fieldset>
          <legend>{say('About the article (optional)')}</legend>
          <Entry name="published" label={say('Day it was published')} type="date" hint={say('Durations such as “within a year” wait until this day is known.')} />
          <Entry name="author" label={say('Author')} />
          <Entry name="outlet" label={say('Outlet')} />
        </fieldset>
        {model && <Check name="second" label={say('Ask {model} for a second reading', { model: model.name })} hint={say('Parts of the text are sent to it. Of several texts, long ones and PDFs, ask on the page of each.')} />}
        <button className="button primary">{say('Find the predictions')}</button>
      </ActionForm>
    </div>
  );
}
