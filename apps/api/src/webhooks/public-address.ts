import { BlockList, isIP } from 'node:net';

/** Everything that the registries of IANA do not call globally reachable, in IPv4. */
const privateIpv4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** In IPv6, of what is assigned to the internet at all (2000::/3): tunnels that lead anywhere, and documentation. */
const privateIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const [refused, internet] = [new BlockList(), new BlockList()];
for (const network of privateIpv4) add(refused, network, 'ipv4');
for (const network of privateIpv6) add(refused, network, 'ipv6');
add(internet, '2000::/3', 'ipv6');

function add(list: BlockList, network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits] = network.split('/');
  list.addSubnet(address, Number(bits), family);
}

/** Whether an IP address is one of the internet: not of this machine, of its network, or of a special purpose. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  switch (isIP(mapped)) {
    case 4:
      return !refused.check(mapped, 'ipv4');
    case 6:
      return internet.check(mapped, 'ipv6') && !refused.check(mapped, 'ipv6');
    default:
      return false;
  }
}
