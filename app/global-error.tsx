'use client';

/** Stands in when even the frame of the pages fails: its own document, no style needed. */
export default function GloballyFailed({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Hindcast could not make this page</h1>
          <p>Something went wrong on our side. Nothing that was stored is lost; if you have just sent a form, look whether it was kept before you send it again.</p>
          {error.digest && <p>Number of this error: <code>{error.digest}</code></p>}
          <p><a href="/">Home</a></p>
        </main>
      </body>
    </html>
  );
}
