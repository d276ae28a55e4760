import { redirect } from 'next/navigation';
import { address } from '#words/say.ts';

/** Leads the reader on to a page of ours, in the language of the page they come from. Never returns. */
export function leadTo(path: string): never {
  redirect(address(path));
}
