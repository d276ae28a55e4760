import { text } from 'node:stream/consumers';
import { role } from '#domain/auth/actor.ts';
import { makeUser } from '#domain/auth/jobs.ts';
import { loadRecord, removeRecord } from '#domain/exchange/jobs.ts';
import { plural } from '#domain/predictions/state.ts';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

export const record: ShellCommand = {
  usage: 'load|remove',
  async run([verb]) {
    if (verb === 'load') console.log(`The record that ships is loaded: ${plural(await loadRecord(context), 'prediction')}.`);
    else if (verb === 'remove') console.log(`Taken out: ${plural(await removeRecord(context()), 'prediction')}. “hindcast record load” brings them back.`);
    else throw new Usage('hindcast record load|remove');
    return 0;
  },
};

export const user: ShellCommand = {
  usage: `add --name NAME --email ADDRESS [--role ${role.options.join('|')}]   (the password is read from standard input)`,
  async run(args) {
    const { given, positionals } = parse(args, ['name', 'email', 'role']);
    if (positionals[0] !== 'add') throw new Usage(`hindcast user ${user.usage}`);
    const granted = role.safeParse(given.role ?? 'editor');
    if (!granted.success) throw new Usage(`A role is one of ${role.options.join(', ')}.`);
    const person = { name: required(given.name, '--name', `user ${user.usage}`), email: required(given.email, '--email', `user ${user.usage}`), role: granted.data };
    if (process.stdin.isTTY) console.log('Password, then Ctrl-D:');
    await makeUser(context(), { ...person, password: (await text(process.stdin)).trimEnd() });
    console.log(`The account of ${person.name} (${person.role}) is made.`);
    return 0;
  },
};
