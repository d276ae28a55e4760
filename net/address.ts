import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Tells what a host name stands for, as numeric addresses. Throws when the name is unknown. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The computer's own resolver, all answers. */
export const systemResolve: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** Blocks that are no place for an article though ipaddr.js 2.2.0 calls some of them unicast, `::127.0.0.1` for one. */
const denied = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '240.0.0.0/4',
  '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16', '3fff::/20', 'fc00::/7', 'fe80::/10', 'fec0::/10',
].map((block) => ipaddr.parseCIDR(block));
/** All public IPv6 addresses lie in it (IANA IPv6 Address Space). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** True for an address of the public internet; false for every other text. IPv4 inside IPv6 is judged as the IPv4 that it is. */
export function isPublicAddress(text: string): boolean {
  if (!isIP(text) || text.includes('%')) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || denied.some((block) => within(address, block))) return false;
  return address.kind() === 'ipv4' || within(address, globalUnicast);
}

export function isLoopbackAddress(text: string): boolean {
  return isIP(text) !== 0 && ipaddr.process(text).range() === 'loopback';
}

/** The address that a URL's host spells, without the brackets of IPv6; null when the host is a name. */
export function literalOf(url: URL): string | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) ? host : null;
}

function within(address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}
