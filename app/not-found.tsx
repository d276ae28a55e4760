import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className="narrow">
      <h1>There is nothing at this address</h1>
      <p>It may have been mistyped, or the prediction was taken back by an editor. Nothing was changed.</p>
      <p><Link className="button primary" href="/predictions">See all predictions</Link></p>
    </div>
  );
}
