import { say } from '#words/say.ts';
import { Link } from './link.tsx';

/** What stands where there is nothing. */
export function Missing() {
  return (
    <div className="narrow">
      <h1>{say('There is nothing at this address')}</h1>
      <p>{say('It may have been mistyped, or the prediction was taken back by an editor. Nothing was changed.')}</p>
      <p><Link className="button primary" href="/predictions">{say('See all predictions')}</Link></p>
    </div>
  );
}
