export const MAX_PDF_BYTES = 20 * 1024 * 1024;
export const MAX_PDF_PAGES = 400;

/** True for bytes that are meant to be a PDF: they begin as one, or come under its name. */
export function isPdf({ bytes, contentType, filename }: { bytes: Uint8Array; contentType?: string | null; filename?: string | null }): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  const named = /^application\/(?:x-)?pdf\b/i.test(contentType ?? '') || /\.pdf$/i.test(filename ?? '');
  return head.startsWith('%PDF-') || (named && head.includes('%PDF-'));
}
