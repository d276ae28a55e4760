import type { ReactNode } from 'react';
import { path } from '#words/say.ts';
import { Link } from './link.tsx';

/** A link of the header that marks where the reader is. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const here = path().split('?')[0]!;
  return <Link href={href} aria-current={here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined}>{children}</Link>;
}
