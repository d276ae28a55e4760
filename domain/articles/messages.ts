import { joined, listed, say } from '#words/say.ts';
import type { PdfProblem, Unreadable } from './article.ts';

/** What happened, what was kept, what to do: one paragraph for the person who gave us the text. */
export function unreadableMessage(unreadable: Unreadable): string {
  const [happened, advice] = words(unreadable);
  return joined(happened, say('Nothing was kept.'), advice);
}

function words(unreadable: Unreadable): [happened: string, advice: string] {
  switch (unreadable.reason) {
    case 'empty':
      return [say('There is no text in it.'), say('Check that you chose the right file or copied the whole article, and try again.')];
    case 'too-large':
      return [say('It is too large: {size}, and the limit is {limit}.', { size: size(unreadable.bytes), limit: size(unreadable.limit) }), say('Paste only the article, or split the file.')];
    case 'binary':
      return [say('It is not text: it looks like {kind}.', { kind: say(unreadable.looksLike) }), say('Save the article as plain text, Markdown or HTML, or paste its text.')];
    case 'undecodable':
      return [say('Its characters could not be read. Tried: {encodings}.', { encodings: listed(unreadable.tried) }), say('Save the file as UTF-8, or paste the text.')];
    case 'no-readable-text':
      return [say('No article was found in this page. It may need a sign-in, or be drawn by a script.'), say('Open it in a browser, copy the article and paste it here.')];
    case 'language':
      return [say('It seems to be in {language}. Hindcast reads English and Chinese.', { language: say(unreadable.language) }), say('Give it a translation if there is one.')];
    case 'pdf':
      return pdfWords(unreadable.problem, unreadable.limit ?? 0);
  }
}

function pdfWords(problem: PdfProblem, limit: number): [happened: string, advice: string] {
  switch (problem) {
    case 'encrypted': return [say('This PDF is locked with a password.'), say('Open it with the password, save it without one, and try again.')];
    case 'broken': return [say('This PDF is damaged, or is no PDF.'), say('Open it in another program, save it anew, or copy its text and paste it.')];
    case 'scanned': return [say('This PDF holds pictures of pages and no text.'), say('Run text recognition over it first, or type the words that matter.')];
    case 'unknown-letters': return [say('The letters of this PDF cannot be read: it does not say what they are.'), say('Copy its text from another program, or look for the article as a web page.')];
    case 'too-many-pages': return [say('This PDF has more than {n} pages.', { n: limit }), say('Save the pages with the article as a PDF of their own.')];
    case 'too-much-work': return [say('Reading this file took too much time or memory, and was stopped.'), say('Save the article as plain text, or as a PDF of its own.')];
  }
}

/** Rounded up, so that a file just over the limit does not read as if it were at it. */
function size(bytes: number): string {
  const [amount, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [bytes / 1024, 'KB'];
  return `${Math.ceil(amount * 10) / 10} ${unit}`;
}
