import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtInvariants, invariantsOf } from './pieces.ts';
import type { Part } from './pieces.ts';

const plain = (text: string): Part => ({ text, strong: false, emphasis: false, code: false, url: null });

describe('a text cut at its invariants', () => {
  test('sets a code and an acronym apart from the words around them', () => {
    const pieces = cutAtInvariants([plain('Vea el código 0x00000401 del NDES.')]);
    expect(pieces.map(({ text, invariant }) => [text, invariant])).toEqual([
      ['Vea el código ', null],
      ['0x00000401', '0x00000401'],
      [' del ', null],
      ['NDES', 'NDES'],
      ['.', null],
    ]);
  });

  test('keeps the markup, also where an invariant crosses its border', () => {
    const pieces = cutAtInvariants([plain('CRPSCEP'), { ...plain('Cert_NotFound'), strong: true }, plain(' fehlt')]);
    expect(pieces.map(({ text, strong, invariant }) => [text, strong, invariant])).toEqual([
      ['CRPSCEP', false, 'CRPSCEPCert_NotFound'],
      ['Cert_NotFound', true, 'CRPSCEPCert_NotFound'],
      [' fehlt', false, null],
    ]);
  });

  test('takes a decimal comma and a decimal point for the same number', () => {
    const [comma, point] = ['1,5', '1.5'].map((text) => invariantsOf(cutAtInvariants([plain(text)])));
    expect(comma).toEqual(point);
  });

  test('is, joined, the text', () => {
    const part = fc.stringMatching(/^(?:SCEP| |é|0x0F|_A|1\.5|do)*$/).map(plain);
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const joined = (list: readonly Part[]) => list.map(({ text }) => text).join('');
        expect(joined(cutAtInvariants(parts))).toBe(joined(parts));
      }),
    );
  });
});
