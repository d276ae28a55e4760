import assert from 'node:assert/strict';
import test from 'node:test';
import { isLoopbackAddress, isPublicAddress, literalOf } from './address.ts';

test('addresses of the public internet are public', () => {
  for (const address of ['1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.0', '100.63.255.255', '2606:4700:4700::1111', '::ffff:1.1.1.1']) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test('addresses of a computer, a house, a carrier, a cloud or a textbook are not public', () => {
  const inside = [
    '0.0.0.0', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255',
    '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::127.0.0.1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1',
    '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '4000::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', '2606:4700::1%eth0', 'fec0::1', 'ff02::1',
  ];
  for (const address of inside) assert.equal(isPublicAddress(address), false, address);
});

test('what is not an address is not public', () => {
  for (const text of ['', 'example.org', '1.1.1', 'localhost', '1.1.1.1:80']) assert.equal(isPublicAddress(text), false, text);
});

test('loopback is recognised in both families', () => {
  assert.deepEqual(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '10.0.0.1', '0.0.0.0', 'localhost'].map(isLoopbackAddress), [true, true, true, true, false, false, false]);
});

test('a host is a literal or a name', () => {
  assert.equal(literalOf(new URL('http://[::1]:80/')), '::1');
  assert.equal(literalOf(new URL('http://0x7f000001/')), '127.0.0.1');
  assert.equal(literalOf(new URL('http://example.org/')), null);
});
