import { describe, expect, it } from 'vitest';
import { createClientAddress, networkOf } from './client-address.ts';

describe('the address of a client', () => {
  it('is the connection’s, whatever is claimed, where no proxy is trusted', () => {
    const addressOf = createClientAddress(null);
    expect(addressOf('::ffff:192.0.2.1', '198.51.100.1')).toBe('192.0.2.1');
    expect(addressOf('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
  });

  it('is what the farthest trusted proxy was told by', () => {
    const addressOf = createClientAddress(['10.0.0.0/8', '2001:db8::/32']);
    expect(addressOf('127.0.0.1', '198.51.100.1, 192.0.2.7, 10.1.1.1')).toBe('192.0.2.7');
    expect(addressOf('::1', '2001:db9::1, 2001:db8::1')).toBe('2001:db9::1');
    expect(addressOf('192.0.2.1', '198.51.100.1')).toBe('192.0.2.1');
  });

  it('is limited with the network that one client has', () => {
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('2001:0DB8:0:0:ffff::2')).toBe('2001:db8:0:0::/64');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });

  it('is the connection’s where the claim is none', () => {
    const addressOf = createClientAddress(['10.0.0.0/8']);
    expect(addressOf('10.0.0.1', null)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '192.0.2.1, nonsense')).toBe('10.0.0.1');
    expect(addressOf(undefined, '10.0.0.2')).toBe('127.0.0.1');
  });
});
