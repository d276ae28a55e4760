/**
 * The address of a bookmark that opens the page of Hindcast on which an article is taken in, filled with the address of the page that is
 * open: nothing is sent before a person presses the button there. `publicUrl` is where Hindcast is reached.
 */
export function bookmarklet(publicUrl: string): string {
  const target = new URL('/articles/new', publicUrl).href;
  // As a bookmark it is decoded once before it runs, so that every % and quote is written out.
  return `javascript:${encodeURIComponent(`location.href=${JSON.stringify(`${target}?url=`)}+encodeURIComponent(location.href)`)}`;
}
