import { loadRecord, removeRecord } from '#domain/exchange/jobs.ts';
import { plural } from '#domain/predictions/state.ts';
import { context, Usage, type ShellCommand } from './usage.ts';

export const record: ShellCommand = {
  usage: 'load|remove',
  async run([verb]) {
    if (verb === 'load') console.log(`The record that ships is loaded: ${plural(await loadRecord(context), 'prediction')}.`);
    else if (verb === 'remove') console.log(`Taken out: ${plural(await removeRecord(context()), 'prediction')}. “hindcast record load” brings them back.`);
    else throw new Usage('hindcast record load|remove');
    return 0;
  },
};
