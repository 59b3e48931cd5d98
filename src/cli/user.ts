import { roles } from '../gate/roles.labels.ts';
import { getAccounts, postAccount, putAccountPassword } from '../modules/access/access.accounts.routes.ts';
import type { AccountRow } from '../modules/access/access.schema.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { table } from './table.ts';
import { unitNamed } from './unit.ts';
import { type Call, needed, type Opened, oneOf, type Verb, WrongUse } from './verb.ts';

export const user: Verb = {
  name: 'user',
  usage: `user add LOGIN --name "…" --role ${roles.codes.join('|')} [--unit U] · user reset LOGIN · user list [--json]`,
  does: text.verbs.user,
  options: { name: { type: 'string' }, role: { type: 'string' }, unit: { type: 'string' } },
  run: async (call) => {
    const [action, login, ...more] = call.words;
    if (more.length > 0) throw new WrongUse(text.wrongWords(call.usage));
    if (action === 'add' && login) await add(call, login);
    else if (action === 'reset' && login) await reset(call, login);
    else if (action === 'list' && !login) await list(call);
    else throw new WrongUse(text.wrongWords(call.usage));
    return 0;
  },
};

/** Without --unit the role holds everywhere. */
async function add(call: Call, login: string): Promise<void> {
  const fullName = needed(call, 'name');
  const role = oneOf(needed(call, 'role'), roles.codes);
  const opened = await call.open();
  const named = call.option('unit');
  const unitId = named === undefined ? null : (await unitNamed(opened, named)).id;
  const made = await opened.perform(postAccount, { login, fullName, grants: [{ role, unitId }] });
  call.answer({ ...made, login }, () => text.account(login, made.password));
}

async function reset(call: Call, login: string): Promise<void> {
  const opened = await call.open();
  const account = (await allAccounts(opened)).find((one) => one.login === login.toLowerCase());
  if (!account) throw new WrongUse(text.noSuchAccount(login));
  const { password } = await opened.perform(putAccountPassword, { id: account.id });
  call.answer({ id: account.id, login: account.login, password }, () =>
    text.account(account.login, password),
  );
}

async function list(call: Call): Promise<void> {
  const rows = await allAccounts(await call.open());
  call.answer({ rows }, () =>
    table(
      rows.flatMap(({ login, fullName, disabledAt, grants }) =>
        grants.map((grant) => [
          login,
          fullName,
          roles.vi(grant.role),
          grant.unitName ?? '—',
          disabledAt ? '✗' : '',
        ]),
      ),
    ),
  );
}

const allAccounts = (opened: Opened): Promise<AccountRow[]> =>
  Array.fromAsync(pages(opened, getAccounts, {}));
