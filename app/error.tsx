'use client';

/** Next asks for a client component here: only the browser can try again. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="narrow" role="alert">
      <h1>This page could not be made</h1>
      <p>Something went wrong on our side. Nothing that was stored is lost; if you have just sent a form, look whether it was kept before you send it again.</p>
      {error.digest && <p className="muted">Number of this error, for whoever runs this site: <code>{error.digest}</code></p>}
      <p className="row"><button className="button primary" onClick={reset}>Try again</button><a className="button" href="/">Home</a></p>
    </div>
  );
}
