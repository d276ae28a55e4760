import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { address } from '#words/say.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { href: string; children: ReactNode };

/** A link within the site, in the reader's language. A whole page comes: kept pages cost the server less than pieces would, and need no script. */
export function Link({ href, ...rest }: Props) {
  return <a href={address(href)} {...rest} />;
}
