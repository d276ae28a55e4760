import { decodeReferences } from './plain-line.ts';

/**
 * A folded text with inline HTML tags, link addresses and character references blanked out, unit for unit: rules read the words
 * that a reader sees, and every offset stays what it was. A reference keeps its character in its first place.
 */
export function withoutInlineMarks(folded: string): string {
  if (!/[<&(]/.test(folded)) return folded;
  return folded
    .replace(/<\/?[a-z][^<>]{0,2000}>|<!--[\s\S]{0,2000}?-->/gi, (tag) => ' '.repeat(tag.length))
    .replace(/(?<=\])\([^()\s]{1,2000}(?:\s"[^"]{0,200}")?\)/g, (target) => ' '.repeat(target.length))
    .replace(/&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (reference) => {
      const char = decodeReferences(reference);
      return char.length === 1 ? char.replace('\u00a0', ' ').replace(/[’‘]/, "'").replace(/[“”]/, '"') + ' '.repeat(reference.length - 1) : reference;
    });
}
