type Listed = { decided: boolean; who: number; outlet: number | null; topic: string; basis: string; language: string };
/** What a list is narrowed to; `topic` takes what stands under it. */
type Asked = { decided?: boolean | undefined; who?: number | undefined; outlet?: number | undefined; topic?: string | undefined; basis?: string | undefined; language?: string | undefined };

/** A prediction’s marks among its words, so that a search within a list looks at what is in the list only. They begin with a bar, which no word that is looked for has. */
export function marksOf({ topic, outlet, ...rest }: Listed): string[] {
  return [...askedMarks(rest), ...(outlet === null ? [] : askedMarks({ outlet })), ...pathsOf(topic).map((path) => topicMark(path))];
}

/** The marks that everything in a list has. */
export function askedMarks({ decided, who, outlet, topic, basis, language }: Asked): string[] {
  return [
    ...(decided === undefined ? [] : [decided ? '¦decided' : '¦open']),
    ...(who === undefined ? [] : [`¦w${who}`]),
    ...(outlet === undefined ? [] : [`¦o${outlet}`]),
    ...(topic === undefined ? [] : [topicMark(topic)]),
    ...(basis === undefined ? [] : [`¦b${basis}`]),
    ...(language === undefined ? [] : [`¦l${language.replace('-', '')}`]),
  ];
}

/** "AI / Business" stands under itself and under "AI". */
function pathsOf(topic: string): string[] {
  const parts = topic.split(' / ');
  return parts.map((_, i) => parts.slice(0, i + 1).join(' / '));
}

// Letter by letter, in letters that the index takes for one word.
function topicMark(topic: string): string {
  return `¦t${Buffer.from(topic).toString('hex')}`;
}
