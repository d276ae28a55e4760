import { say } from '#words/say.ts';

/** Who did it, as readers call them. Kept data has the machine's shell under the name “command line”, which no account may have. */
export function whoWords(name: string, place: 'first' | 'within' = 'within'): string {
  if (name !== 'command line') return name;
  return place === 'first' ? say('The command line') : say('the command line');
}
