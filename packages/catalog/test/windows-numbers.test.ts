import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../src/index.ts';

async function only(text: string) {
  const { numbers } = await readText(text);
  expect(numbers).toHaveLength(1);
  return numbers[0];
}

describe('a number of Windows', () => {
  test.each([
    ['0x80094800', 'HRESULT', 'CERTSRV_E_UNSUPPORTED_CERT_TYPE', 9, 0x4800],
    ['0x80070005', 'HRESULT', 'E_ACCESSDENIED', 7, 5],
    ['-2147024891', 'HRESULT', 'E_ACCESSDENIED', 7, 5],
    ['2147942405', 'HRESULT', 'E_ACCESSDENIED', 7, 5],
    ['-2145844844', 'HRESULT', null, 25, 404],
    ['0x80190194', 'HRESULT', null, 25, 404],
    ['0xC0000022', 'NTSTATUS', 'STATUS_ACCESS_DENIED', 0, 0x22],
    ['-1073741790', 'NTSTATUS', 'STATUS_ACCESS_DENIED', 0, 0x22],
    ['0xD0000022', 'NTSTATUS', 'STATUS_ACCESS_DENIED', 0, 0x22],
    ['0xFFFFFFFF80070005', 'HRESULT', 'E_ACCESSDENIED', 7, 5],
    ['1326', 'WIN32', 'ERROR_LOGON_FAILURE', null, 1326],
    ['5', 'WIN32', 'ERROR_ACCESS_DENIED', null, 5],
  ])('%s is %s %s', async (text, kind, name, facility, code) => {
    expect(await only(text)).toMatchObject({ kind, name, facility, code });
  });

  test('has its signed and unsigned forms, its facility by name, and the Win32 error in it', async () => {
    expect(await only('0x80070005')).toMatchObject({
      hexadecimal: '0x80070005',
      unsigned: 2147942405,
      signed: -2147024891,
      severity: 'ERROR',
      facilityNames: ['WIN32'],
      win32Name: 'ERROR_ACCESS_DENIED',
    });
    expect(await only('0x80094800')).toMatchObject({ facilityNames: ['SSPI', 'SECURITY'], win32Name: null });
    expect(await only('0x80190194')).toMatchObject({ facilityNames: ['HTTP'] });
  });

  test.each(['0x0FFFFFFE', '20102', '0x12345678', 'nothing', 'took 1025 ms', 'PID 1040'])(
    'is not what %j has',
    async (text) => {
      expect((await readText(text)).numbers).toEqual([]);
    },
  );

  test('of 32 bits is read whole: its two decimal forms are the same bits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -(2 ** 31), max: -1 }), async (signed) => {
        const number = await only(String(signed));
        expect(number).toMatchObject({ signed, unsigned: signed + 2 ** 32 });
        expect((await only(number?.hexadecimal ?? ''))?.signed).toBe(signed);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a text was understood as', () => {
  test('names the event and who wrote it', async () => {
    const xml =
      '<Event><System><Provider Name="Microsoft Intune Connector"/><EventID>20502</EventID><Channel>Microsoft Intune Connector</Channel></System></Event>';
    expect(await readText(xml)).toMatchObject({
      shape: 'XML',
      events: [{ eventId: 20502, provider: 'Microsoft Intune Connector', channel: 'Microsoft Intune Connector' }],
    });
  });
});
