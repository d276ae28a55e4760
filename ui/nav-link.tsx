'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** Marks where the reader is: the header outlives a change of page, so only the browser knows. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const path = usePathname();
  const here = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined;
  return <Link href={href} prefetch={false} aria-current={here}>{children}</Link>;
}
