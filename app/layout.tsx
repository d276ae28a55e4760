import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { store } from '#db/connection.ts';
import { mayDo, nameOf } from '#domain/auth/actor.ts';
import { queueSize } from '#domain/candidates/queries.ts';
import { duePressing } from '#domain/resolutions/due-queries.ts';
import { Words } from '#ui/claim.tsx';
import { Link } from '#ui/link.tsx';
import { SiteFooter, SiteHeader, type DeskLink } from '#ui/site-header.tsx';
import { path, prefix, say, SPEECH_ID, tongue } from '#words/say.ts';
import { browserTable } from '#words/browser-table.ts';
import { signOut } from '#app/sign-in/actions.ts';
import { addressesOfPage } from '#app/_server/addresses.ts';
import { pictureOf } from '#app/_server/card-picture.ts';
import { currentActor } from '#app/_server/session.ts';
import { today } from '#app/_server/today.ts';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/layout.css';
import '#ui/styles/components.css';
import '#ui/styles/forms.css';
import '#ui/styles/tables.css';
import '#ui/styles/charts.css';
import '#ui/styles/pages.css';
import '#ui/styles/review.css';
import '#ui/styles/settings.css';
import '#ui/styles/intake.css';
import '#ui/styles/desk.css';
import '#ui/styles/search.css';
import '#ui/styles/print.css';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  const [page, picture] = [addressesOfPage(), pictureOf(path())];
  return {
    ...page,
    title: { template: '%s · Hindcast', default: say('Hindcast: the track record of people who predict') },
    description: say('Who predicted what, what happened, and how sure they had been.'),
    ...picture,
    openGraph: { ...page.openGraph, ...picture.openGraph },
  };
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark', themeColor: [{ media: '(prefers-color-scheme: light)', color: '#fbfaf7' }, { media: '(prefers-color-scheme: dark)', color: '#14161a' }] };

export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const desk: DeskLink[] = [
    ...(mayDo(actor, 'review') ? [{ href: '/review', words: say('Review'), waiting: (await queueSize(store().read)).pending }] : []),
    ...(mayDo(actor, 'resolve') ? [{ href: '/due', words: say('Due'), waiting: duePressing(store().read, today()) }] : []),
    ...(mayDo(actor, 'ingest') ? [{ href: '/sources', words: say('Sources'), waiting: 0 }] : []),
  ];
  return (
    <html lang={tongue()}>
      <body>
        <a className="skip" href="#content">{say('Skip to the content')}</a>
        <SiteHeader desk={desk} account={actor.kind === 'visitor'
          ? <Link href="/sign-in">{say('Sign in')}</Link>
          : <><Link href="/settings"><span className="visually-hidden">{`${say('Settings of')} `}</span><Words text={nameOf(actor)} /></Link><form action={signOut}><button>{say('Sign out')}<span className="visually-hidden">{` ${nameOf(actor)}`}</span></button></form></>} />
        <main id="content" tabIndex={-1}>{children}</main>
        <SiteFooter />
        <script type="application/json" id={SPEECH_ID}>{JSON.stringify({ tongue: tongue(), prefix: prefix(), table: browserTable() })}</script>
      </body>
    </html>
  );
}
