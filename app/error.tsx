'use client';

/** Next asks for a client component here: only the browser can try again. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="narrow" role="alert">
      <h1>This page could not be made</h1>
      <p>Something went wrong on our side. What was stored is untouched.</p>
      {error.digest && <p className="muted">Number of this error, for whoever runs this site: <code>{error.digest}</code></p>}
      <p className="row"><button className="button primary" onClick={reset}>Try again</button><a className="button" href="/">Home</a></p>
    </div>
  );
}
