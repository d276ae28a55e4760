import assert from 'node:assert/strict';
import test from 'node:test';
import { fetchGuarded } from './http.ts';
import { home, page, reasonOf, redirectTo, serve } from './testing.ts';

test('no spelling of a private address reaches the canary', async (t) => {
  const canary = await serve(t, page);
  const hosts = [
    '127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '017700000001', '127.1', '127.0.1', '0x7f.1', '0.0.0.0', '0', '[::]', '[::1]', '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '127.0.0.1.', '①②⑦.⓪.⓪.①', '127。0。0。1', '１２７.0.0.1',
    '%31%32%37.0.0.1', '127.255.255.254', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '169.254.169.254', '10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1',
    '198.18.0.1', '224.0.0.1', '255.255.255.255', '[fe80::1]', '[fd00::1]', '[fec0::1]',
  ];
  const messages = new Set<string>();
  for (const host of hosts) {
    const fetched = await fetchGuarded(`http://${host}:${canary.port}/`, { ports: [canary.port] });
    assert.equal(fetched.ok ? 'fetched' : fetched.reason, 'refused', host);
    if (!fetched.ok) messages.add(fetched.message);
  }
  assert.equal(canary.heard.length, 0);
  assert.equal(messages.size, 1, 'every refusal reads the same');
});

test('a name that the computer itself gives a private address is refused', async (t) => {
  const canary = await serve(t, page);
  for (const answers of [['127.0.0.1'], ['0.0.0.0'], ['::ffff:127.0.0.1'], ['10.0.0.1'], ['::1'], []]) {
    assert.equal(await reasonOf(`http://inside.test:${canary.port}/`, { ports: [canary.port], resolve: async () => answers }), 'refused', answers.join());
  }
  assert.equal(canary.heard.length, 0);
});

test('one private answer among public ones is enough to refuse', async () => {
  for (const answers of [['8.8.8.8', '10.0.0.1'], ['10.0.0.1', '8.8.8.8'], ['2606:4700:4700::1111', '::1']]) {
    assert.equal(await reasonOf('http://mixed.test/', { resolve: async () => answers }), 'refused', answers.join());
  }
});

test('the connection goes to the address that was checked: the name is asked once', async (t) => {
  const server = await serve(t, page);
  let asked = 0;
  // 0.0.0.0 would reach the same server, but it is not loopback: only the first answer may be used.
  const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['0.0.0.0']);
  const fetched = await fetchGuarded(`http://rebinding.test:${server.port}/`, { ...home, ports: [server.port], resolve });
  assert.equal(fetched.ok, true);
  assert.equal(asked, 1);
  assert.equal(server.heard[0]?.headers['host'], `rebinding.test:${server.port}`);
});

test('a name that changes its mind between two redirects is refused at the second', async (t) => {
  const server = await serve(t, redirectTo('/again'));
  let asked = 0;
  const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['0.0.0.0']);
  assert.equal(await reasonOf(`http://rebinding.test:${server.port}/`, { ...home, ports: [server.port], resolve }), 'refused');
  assert.equal(server.heard.length, 1);
});

test('a redirect into the house is refused, whatever its number', async (t) => {
  const canary = await serve(t, page);
  const targets = [
    `http://0.0.0.0:${canary.port}/`, `http://[::]:${canary.port}/`, 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', 'http://192.168.0.1/', `//0.0.0.0:${canary.port}/`,
    'file:///etc/passwd', 'gopher://127.0.0.1/', 'ftp://127.0.0.1/', 'data:text/html,hello', 'javascript:1', 'http://user:secret@example.org/', 'http://[broken/',
  ];
  for (const status of [301, 302, 303, 307, 308]) {
    for (const target of targets) {
      const server = await serve(t, redirectTo(target, status));
      assert.equal(await reasonOf(server.at('/'), home), 'refused', `${status} ${target}`);
    }
  }
  assert.equal(canary.heard.length, 0);
});

test('other schemes, credentials, odd ports and nonsense are refused before anything is asked', async () => {
  let asked = 0;
  const resolve = async () => {
    asked++;
    return ['8.8.8.8'];
  };
  const urls = [
    'file:///etc/passwd', 'ftp://example.org/', 'data:text/html,hi', 'gopher://example.org/', 'javascript:alert(1)', 'ws://example.org/', 'blob:http://example.org/1', 'about:blank',
    'http://user@example.org/', 'http://user:secret@example.org/', 'http://example.org:22/', 'http://example.org:8080/', 'https://example.org:6379/', 'http:///', 'example.org', '', ' ', 'http://',
  ];
  for (const url of urls) assert.equal(await reasonOf(url, { resolve }), 'refused', url);
  assert.equal(asked, 0);
});
