'use client';

import { Link } from '#ui/link.tsx';
import { Rich } from '#ui/rich.tsx';
import { say } from '#words/say.ts';

/** Next asks for a client component here: only the browser can try again. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="narrow" role="alert">
      <h1>{say('This page could not be made')}</h1>
      <p>{say('Something went wrong on our side. Nothing that was stored is lost; if you have just sent a form, look whether it was kept before you send it again.')}</p>
      {error.digest && <p className="muted"><Rich of="Number of this error, for whoever runs this site: <code>{number}</code>" number={error.digest} code={(words) => <code>{words}</code>} /></p>}
      <p className="row"><button className="button primary" onClick={reset}>{say('Try again')}</button><Link className="button" href="/">{say('Home')}</Link></p>
    </div>
  );
}
