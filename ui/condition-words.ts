const IF = /^(?:(?:but|and|so) )?(?:only if|if|assuming(?: that)?|provided that|providing(?: that)?|in the event that|as long as|on condition that|once)\s+/i;
const IF_ZH = /^(?:如果|若是|倘若|假如|假[设設]|要是|一旦|只有|只要|[万萬]一|倘|若(?!干|[隐隱]|[无無]其))/;
const UNLESS = /^(?:(?:but|and|so) )?unless\s+|^除非/i;
/** Openings that cannot be taken off without breaking the sentence. */
const WHOLE = /^(?:(?:but|and|so) )?(?:should|were|without|in the event of)\s|^(?:按照?|照|以|在)/i;

type Said = { lead: 'Only if' | 'Not if' | 'Its condition'; words: string };

/** A condition as it reads after a lead of ours: the article's own "if" or 如果 would say it twice, and "unless" turns it round. */
export function conditionSaid(condition: string): Said {
  const words = condition.trim();
  if (UNLESS.test(words)) return { lead: 'Not if', words: words.replace(UNLESS, '') };
  if (WHOLE.test(words)) return { lead: 'Its condition', words };
  return { lead: 'Only if', words: words.replace(IF, '').replace(IF_ZH, '').replace(/的[话話]$/, '') };
}
