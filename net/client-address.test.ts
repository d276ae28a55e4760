import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressGroup, blockList, clientAddress } from './client-address.ts';

const nobody = blockList([]);
const proxies = blockList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

test('without a trusted proxy the connection counts, whatever the headers say', () => {
  for (const forged of [undefined, '', '1.2.3.4', '1.2.3.4, 5.6.7.8', '127.0.0.1', 'evil']) assert.equal(clientAddress('203.0.113.7', forged, nobody), '203.0.113.7', forged);
  assert.equal(clientAddress('::ffff:203.0.113.7', '1.2.3.4', nobody), '203.0.113.7');
});

test('behind proxies the last hop that is not trusted counts, and what it claims does not', () => {
  assert.equal(clientAddress('127.0.0.1', '198.51.100.4', proxies), '198.51.100.4');
  assert.equal(clientAddress('127.0.0.1', '1.2.3.4, 198.51.100.4', proxies), '198.51.100.4');
  assert.equal(clientAddress('127.0.0.1', '1.2.3.4, 198.51.100.4, 10.1.2.3', proxies), '198.51.100.4');
  assert.equal(clientAddress('203.0.113.7', '198.51.100.4', proxies), '203.0.113.7', 'a stranger who plays the proxy');
  assert.equal(clientAddress('127.0.0.1', '1.2.3.4, nonsense', proxies), '127.0.0.1');
  assert.equal(clientAddress('127.0.0.1', '', proxies), '127.0.0.1');
  assert.equal(clientAddress('fd00::1', '[2001:db8::9]:4711', proxies), '2001:db8::9');
  assert.equal(clientAddress('127.0.0.1', '198.51.100.4:5000', proxies), '198.51.100.4');
});

test('one IPv6 customer is one address', () => {
  assert.equal(addressGroup('2001:db8:1:2:3:4:5:6'), addressGroup('2001:db8:1:2:ffff::1'));
  assert.notEqual(addressGroup('2001:db8:1:2::1'), addressGroup('2001:db8:1:3::1'));
  assert.equal(addressGroup('203.0.113.7'), '203.0.113.7');
});
