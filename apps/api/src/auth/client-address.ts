import { type BlockList, isIP } from 'node:net';
import { networkList } from './settings.ts';

const loopback = ['127.0.0.0/8', '::1'];
const loopbackList = networkList(loopback);

export const isLoopback = (address: string): boolean => contains(loopbackList, plain(address));

const contains = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Tells which address a request comes from, as far as that can be known: what sign-in is limited by. `X-Forwarded-For` counts as
 * far as trusted proxies have written it; the web client, which writes it as well, is on this machine or is one of them. Without
 * any, nobody is believed: another program on this machine may pass on what anybody can have written.
 */
export function createClientAddress(trustedProxies: readonly string[] | null) {
  const trusted = networkList([...loopback, ...(trustedProxies ?? [])]);
  const isTrusted = (address: string) => contains(trusted, address);
  return (socketAddress: string | undefined, forwardedFor: string | null): string => {
    const socket = plain(socketAddress ?? '127.0.0.1');
    if (trustedProxies === null || !isTrusted(socket)) return socket;
    const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()));
    // From the nearest on: what stands left of an address that is not trusted is that address's own claim.
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) break;
      if (!isTrusted(hop)) return hop;
    }
    return socket;
  };
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
const plain = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

/** What a limit is counted by: an IPv4 address, or the /64 that an IPv6 address is in, all of which one client can have. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [left, right] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const missing = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  const groups = [...(left ?? []), ...Array.from({ length: missing }, () => '0'), ...(right ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
