/** Endings of names that resolve inside of a network only (RFC 6761, RFC 6762, RFC 8375 and the one that ICANN has reserved). */
const privateEnding = /\.(?:localhost|local|internal|home\.arpa|test|invalid)$/;

/**
 * Whether an origin can be reached by everybody: its host is a name with a dot that is not reserved for private use. Loopback
 * addresses, IP addresses and names of one label are taken for a machine of somebody's own.
 */
export function isPublicOrigin(origin: string | null): origin is string {
  if (origin === null) return false;
  const { hostname } = new URL(origin);
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  return hostname.includes('.') && !isAddress && !privateEnding.test(hostname);
}
