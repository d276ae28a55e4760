import type { Plain } from '#words/say.ts';

/** The first bytes that each kind of file begins with (libmagic's table, the kinds that people upload by mistake). */
const signatures: readonly (readonly [bytes: string, name: Plain, offset?: number])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive'], ['PK\x05\x06', 'a ZIP archive'], ['PK\x07\x08', 'a ZIP archive'],
  ['\x89PNG\r\n\x1a\n', 'a PNG image'], ['\xff\xd8\xff', 'a JPEG image'], ['GIF87a', 'a GIF image'], ['GIF89a', 'a GIF image'],
  ['II*\0', 'a TIFF image'], ['MM\0*', 'a TIFF image'], ['\0\0\x01\0', 'an icon'],
  ['\x1f\x8b\x08', 'a gzip archive'], ['BZh', 'a bzip2 archive'], ['\xfd7zXZ\0', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'], ['Rar!\x1a\x07', 'a RAR archive'], ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['ustar', 'a tar archive', 257],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'], ['{\\rtf', 'an RTF document'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7fELF', 'a program'], ['\xca\xfe\xba\xbe', 'a program'], ['\xcf\xfa\xed\xfe', 'a program'], ['\xfe\xed\xfa\xcf', 'a program'],
  ['\0asm', 'a program'],
  ['OggS', 'a sound or video file'], ['ID3', 'a sound file'], ['fLaC', 'a sound file'], ['\x1aE\xdf\xa3', 'a video file'],
  ['ftyp', 'a sound, image or video file', 4],
  ['wOFF', 'a font'], ['wOF2', 'a font'],
  ['MZ', 'a program'], ['BM', 'a BMP image'],
];

/** What a file that is not text looks like, in words ("a PDF document"), or null when nothing says that it is not text. */
export function binaryKind(bytes: Uint8Array): Plain | null {
  const head = latin1(bytes.subarray(0, 8192));
  const found = signatures.find(([magic, , offset = 0]) => head.startsWith(magic, offset) && (!isWord(magic) || head.includes('\0')));
  if (found) return found[1] === 'a ZIP archive' ? zipKind(head) : found[1];
  if (head.startsWith('RIFF') && head.includes('\0')) return riffKind(head.slice(8, 12));
  return null;
}

/** A text may well begin with "BM" or "ID3": such a signature counts only when a NUL follows somewhere. */
const isWord = (magic: string): boolean => /^[A-Za-z0-9]+$/.test(magic);

/** True when decoded text holds NUL, or more than one control character in fifty: no writer types those. */
export function isMostlyControl(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > text.length / 50;
}

function zipKind(head: string): Plain {
  if (head.includes('word/')) return 'a Word document (docx)';
  if (head.includes('xl/')) return 'an Excel workbook (xlsx)';
  if (head.includes('ppt/')) return 'a PowerPoint presentation (pptx)';
  if (head.includes('application/epub+zip')) return 'an EPUB book';
  if (head.includes('opendocument')) return 'an OpenDocument file';
  // A Word file may put its parts beyond the first bytes, but its first entry has this name.
  if (head.includes('[Content_Types].xml')) return 'an Office document';
  return 'a ZIP archive';
}

function riffKind(form: string): Plain {
  switch (form) {
    case 'WEBP': return 'a WebP image';
    case 'WAVE': return 'a sound file';
    default: return 'a video file';
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
