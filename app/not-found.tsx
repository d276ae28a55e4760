import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { say } from '#words/say.ts';

export const generateMetadata = (): Metadata => ({ title: say('Not found') });

export default function NotFound() {
  return (
    <div className="narrow">
      <h1>{say('There is nothing at this address')}</h1>
      <p>{say('It may have been mistyped, or the prediction was taken back by an editor. Nothing was changed.')}</p>
      <p><Link className="button primary" href="/predictions">{say('See all predictions')}</Link></p>
    </div>
  );
}
