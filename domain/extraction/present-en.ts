/**
 * Verbs in which flat predictions of lists and scenarios are told in the present: "Gold touches 5,000", "The others raise their fees".
 * Plural nouns look like verbs with an s, so that only known ones are read.
 */
const VERBS = 'arrive|ask|become|begin|break|bring|build|buy|call|carry|change|clear|climb|close|collapse|come|cost|crash|cross|cut|decline|die|disappear|dissolve|do|double|drag|draw|drop|end|exceed|expand|fade|fall|flow|gain|find|finish|get|give|go|grow|halve|happen|hit|hold|join|jump|keep|land|launch|lead|leave|limp|list|lose|make|merge|miss|move|muddle|open|overtake|pass|pay|peak|plunge|put|raise|reach|rebuild|recover|remain|replace|return|rise|run|scrap|sell|settle|shed|ship|shrink|shut|sign|sink|slip|slow|soar|stall|stand|start|stay|stick|stop|survive|swap|sweep|see|take|top|touch|trade|turn|walk|win|work';
const FINITE = new RegExp(`(?<=[\\w"'’)%;] )(?:(?:is|are|isn't|aren't|has|have|does|do|doesn't|don't|goes|gets)(?= )|(?:${VERBS})(?:s|es)?\\b(?!['’-]| of\\b))`);
const PLAIN = new RegExp(`^(?:nothing|nobody|no \\w+|none|they|we|you|it|he|she)(?: \\w+){0,2} (?:is|are|has|(?:${VERBS})(?:s|es)?)\\b`, 'i');

/** Where the verb of a flat claim in the present stands in a folded sentence; null for a bare figure or phrase. */
export function presentVerb(folded: string, inTable: boolean): { start: number; end: number } | null {
  if ((!inTable && !/[.!]["')\]*]*$/.test(folded)) || /^[\d$€£~<>]/.test(folded)) return null;
  const match = FINITE.exec(folded) ?? PLAIN.exec(folded);
  return match && { start: match.index, end: match.index + match[0].length };
}
