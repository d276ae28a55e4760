import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** In this header the server tells the app where a request comes from. It overwrites whatever a visitor put there. */
export const ADDRESS_HEADER = 'x-hindcast-address';

/**
 * Where a request comes from: the other end of the connection; behind trusted proxies the last hop that is not one of them.
 * What a visitor writes into X-Forwarded-For stands before that hop and is not believed.
 */
export function clientAddress(socket: string | undefined, forwarded: string | undefined, trusted: BlockList): string {
  let here = plain(socket ?? '');
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!isIn(trusted, here)) break;
    const before = plain(hop.trim());
    if (!isIP(before)) break;
    here = before;
  }
  return here;
}

/** What is counted as one address: of IPv6 the /64, since whoever has one of them has them all. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  return `${ipaddr.IPv6.parse(address).toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

export function blockList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const isIn = (list: BlockList, address: string): boolean => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Without port, brackets, zone, and the IPv6 clothes of an IPv4 address. */
function plain(text: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  const [address = ''] = bare.split('%');
  return isIP(address) ? ipaddr.process(address).toString() : address;
}
