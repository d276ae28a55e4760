import type { Unreadable } from './article.ts';

/** What happened, what was kept, what to do: one paragraph for the person who gave us the text. */
export function unreadableMessage(unreadable: Unreadable): string {
  const [happened, advice] = words(unreadable);
  return `${happened} Nothing was kept. ${advice}`;
}

function words(unreadable: Unreadable): [happened: string, advice: string] {
  switch (unreadable.reason) {
    case 'empty':
      return ['There is no text in it.', 'Check that you chose the right file or copied the whole article, and try again.'];
    case 'too-large':
      return [`It is too large: ${size(unreadable.bytes)}, and the limit is ${size(unreadable.limit)}.`, 'Paste only the article, or split the file.'];
    case 'binary':
      return [`It is not text: it looks like ${unreadable.looksLike}.`, 'Save the article as plain text, Markdown or HTML, or paste its text.'];
    case 'undecodable':
      return [`Its characters could not be read. Tried: ${unreadable.tried.join(', ')}.`, 'Save the file as UTF-8, or paste the text.'];
    case 'no-readable-text':
      return ['No article was found in this page. It may need a sign-in, or be drawn by a script.', 'Open it in a browser, copy the article and paste it here.'];
    case 'language':
      return [`It seems to be in ${unreadable.language}. Hindcast reads English and Chinese.`, 'Give it a translation if there is one.'];
  }
}

/** Rounded up, so that a file just over the limit does not read as if it were at it. */
function size(bytes: number): string {
  const [amount, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [bytes / 1024, 'KB'];
  return `${Math.ceil(amount * 10) / 10} ${unit}`;
}
