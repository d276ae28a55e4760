'use client';

import { Rich } from '#ui/rich.tsx';
import { address, say, tongue } from '#words/say.ts';

/** Stands in when even the frame of the pages fails: its own document, no style needed. On the server it knows who asks; in a browser, what the frame wrote down, if it came so far. */
export default function GloballyFailed({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={tongue()}>
      <body>
        <main>
          <h1>{say('Hindcast could not make this page')}</h1>
          <p>{say('Something went wrong on our side. Nothing that was stored is lost; if you have just sent a form, look whether it was kept before you send it again.')}</p>
          {error.digest && <p><Rich of="Number of this error: <code>{number}</code>" number={error.digest} code={(words) => <code>{words}</code>} /></p>}
          <p><a href={address('/')}>{say('Home')}</a></p>
        </main>
      </body>
    </html>
  );
}
