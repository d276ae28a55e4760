import { text } from 'node:stream/consumers';
import { changeRole, disableAccount, enableAccount } from '#domain/auth/account-commands.ts';
import { accountByEmail, people, sessionsOf } from '#domain/auth/account-queries.ts';
import { role, type Role } from '#domain/auth/actor.ts';
import { deviceWords } from '#domain/auth/device.ts';
import { makeInvitation, makeReset, makeUser } from '#domain/auth/jobs.ts';
import { signOutEverywhere } from '#domain/auth/session-commands.ts';
import { NotFound } from '#domain/errors.ts';
import { plural } from '#domain/predictions/state.ts';
import { env } from '#env';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

const roles = role.options.join('|');

export const user: ShellCommand = {
  usage: `list [--json]
  hindcast user add --name NAME --email ADDRESS [--role ${roles}]   (the password is read from standard input)
  hindcast user invite [--role ${roles}] [--note TEXT]              (prints a link, good once, for seven days)
  hindcast user reset ADDRESS       (prints a link for a new password, good once, for one day)
  hindcast user role ADDRESS ${roles}
  hindcast user disable|enable ADDRESS
  hindcast user sessions ADDRESS    (where the account is signed in)
  hindcast user sign-out ADDRESS    (signs it out everywhere)`,
  async run([verb, ...rest]) {
    const work = verb && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!work) throw new Usage(`hindcast user ${user.usage}`);
    await work(rest);
    return 0;
  },
};

const verbs: Record<string, (args: string[]) => Promise<void>> = {
  async list(args) {
    const { given } = parse(args, [], ['json']);
    const rows = await people(context().store.read, new Date());
    if (given.json) console.log(JSON.stringify(rows));
    else for (const one of rows) console.log(line`${one.name}  ${one.email}  ${one.role}${one.disabledAt ? ', switched off' : ''}  ${one.sessions === 0 ? 'signed in nowhere' : plural(one.sessions, 'session')}`);
  },
  async add(args) {
    const { given } = parse(args, ['name', 'email', 'role']);
    const person = { name: required(given.name, '--name', `user ${user.usage}`), email: required(given.email, '--email', `user ${user.usage}`), role: roleIn(given.role) };
    if (process.stdin.isTTY) console.log('Password, then Ctrl-D:');
    await makeUser(context(), { ...person, password: (await text(process.stdin)).trimEnd() });
    console.log(`The account of ${person.name} (${person.role}) is made.`);
  },
  async invite(args) {
    const { given } = parse(args, ['role', 'note']);
    const { token } = await makeInvitation(context(), { role: roleIn(given.role), note: given.note ?? null });
    console.log(`This link, good for one account and for seven days, is not shown again:\n  ${env().publicUrl}/invitation?token=${token}`);
  },
  async reset(args) {
    const { id, name } = await named(args);
    const { token } = await makeReset(context(), id);
    console.log(`With this link ${name} sets a new password, once, within a day. It is not shown again:\n  ${env().publicUrl}/reset?token=${token}`);
  },
  async role(args) {
    const person = await named(args);
    const granted = roleIn(required(parse(args, []).positionals[1], 'The role', `user role ADDRESS ${roles}`));
    await changeRole(context(), { userId: person.id, role: granted, was: person.role });
    console.log(`${person.name}: ${granted}.`);
  },
  async disable(args) {
    const { id, name } = await named(args);
    await disableAccount(context(), { userId: id });
    console.log(`The account of ${name} is switched off; its sessions have ended.`);
  },
  async enable(args) {
    const { id, name } = await named(args);
    await enableAccount(context(), { userId: id });
    console.log(`The account of ${name} is switched on.`);
  },
  async sessions(args) {
    const { id, name } = await named(args);
    const rows = await sessionsOf(context().store.read, id, new Date());
    if (rows.length === 0) console.log(`${name} is signed in nowhere.`);
    for (const one of rows) console.log(`${deviceWords(one.userAgent)}  used ${one.lastUsed.toISOString().slice(0, 16).replace('T', ' ')} UTC  signed in ${one.createdAt.toISOString().slice(0, 10)}`);
  },
  async 'sign-out'(args) {
    const { id, name } = await named(args);
    const { sessionsEnded } = await signOutEverywhere(context(), { userId: id });
    console.log(`${name}: ${plural(sessionsEnded, 'session')} ended.`);
  },
};

async function named(args: string[]) {
  const address = required(parse(args, []).positionals[0], 'The e-mail address', `user ${user.usage}`);
  const found = await accountByEmail(context().store.read, address);
  if (!found) throw new NotFound(`There is no account with the address ${address}. “hindcast user list” shows them all.`);
  return found;
}

function roleIn(given: string | undefined): Role {
  const granted = role.safeParse(given ?? 'editor');
  if (!granted.success) throw new Usage(`A role is one of ${role.options.join(', ')}.`);
  return granted.data;
}
