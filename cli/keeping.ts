import { firstBrokenLink } from '#domain/audit/queries.ts';
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

export const doctor: ShellCommand = {
  usage: '',
  async run() {
    const { read } = context().store;
    const broken = await firstBrokenLink(read);
    const pages = read.all<{ integrity_check: string }>('pragma integrity_check').map((row) => row.integrity_check);
    const strays = read.all<{ table: string }>('pragma foreign_key_check');
    console.log(broken === null ? 'Audit trail: whole.' : `Audit trail: broken at event ${broken}. A row was changed or taken out by other means.`);
    console.log(pages[0] === 'ok' ? 'Database file: whole.' : `Database file: damaged.\n${pages.join('\n')}`);
    console.log(strays.length === 0 ? 'References: whole.' : `References: ${plural(strays.length, 'row')} point nowhere.`);
    return broken === null && pages[0] === 'ok' && strays.length === 0 ? 0 : 1;
  },
};
