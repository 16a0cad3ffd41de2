import { describe, expect, test } from 'vitest';
import { programOf } from './program.ts';

describe('the program of a session', () => {
  test('is named as people know it', () => {
    const chrome =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
    expect(programOf(chrome)).toBe('Chrome · Linux');
    expect(programOf(chrome.replace('X11; Linux x86_64', 'Windows NT 10.0') + ' Edg/140.0')).toBe('Edge · Windows');
    expect(programOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
      'Safari · iOS',
    );
  });

  test('is what it calls itself where nobody knows it, and nothing where it says nothing', () => {
    expect(programOf('curl/8.5.0')).toBe('curl/8.5.0');
    expect(programOf('x'.repeat(500))).toHaveLength(60);
    expect(programOf('')).toBeNull();
    expect(programOf(null)).toBeNull();
  });
});
