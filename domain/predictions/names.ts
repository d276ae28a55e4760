import { inSimplified, scriptOf } from '#domain/articles/fold.ts';
import type { Tongue } from '#words/say.ts';

/** What somebody of several names is called in a language: by the first name, else the first further one, that is written as the language is; else by the first. */
export function nameFor(tongue: Tongue, name: string, others: readonly string[]): string {
  const names = [name, ...others];
  if (tongue === 'en') return names.find((one) => !/\p{Script=Han}/u.test(one)) ?? name;
  // "OpenAI 公司" is no Chinese name, and 《经济学人》 is the name in marks.
  const chinese = names.filter((one) => /\p{Script=Han}/u.test(one) && !/[a-z《》]/i.test(one));
  const [first = name] = chinese;
  // The same name in the reader's script, where somebody told it; none is made up.
  return chinese.find((one) => inSimplified(one) === inSimplified(first) && !has(one, tongue === 'zh-Hant' ? 'Hans' : 'Hant')) ?? first;
}

function has(name: string, script: 'Hans' | 'Hant'): boolean {
  return [...name].some((char) => scriptOf(char.charCodeAt(0)) === script);
}
