import { describe, expect, test } from 'vitest';
import { eventide, fivePages, page } from '../../test/memory-io.ts';

describe('eventide explain', () => {
  test('prints the message, the events and the link of a code in the language asked for', async () => {
    const { code, stdout, stderr } = await eventide(['explain', '0x401', '--locale', 'sv-SE']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('0x00000401 · 1025 · Symantec_ClientAuthCertNotFound');
    expect(stdout).toContain('Symantec Client Auth-certifikatet gick inte att hitta i det lokala certifikatarkivet.');
    expect(stdout).toContain(
      'https://learn.microsoft.com/sv-se/mem/intune/protect/certificates-digicert-configure#install-the-digicert-ra-certificate',
    );
    expect(stdout).toMatch(/^ {2}20102 {2}error +PkcsCertIssue_Failure$/m);
    expect(stdout).toContain('Det gick inte att utfärda ett PKCS-certifikat.');
    expect(stdout).not.toContain('It could also be');
  });

  test('prints the description, the codes and the related events of an event', async () => {
    const { code, stdout } = await eventide(['explain', '20102', '--locale', 'it']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^20102 · PkcsCertIssue_Failure · error$/m);
    expect(stdout).toContain('Non è possibile rilasciare un certificato PKCS.');
    expect(stdout).toMatch(/^ {2}0x00000400 {2}PKCS_Issue_CA_Unavailable$/m);
    expect(stdout).toMatch(/^ {2}0x0FFFFFFF {2}Unknown_Error$/m);
    expect(stdout).toMatch(/^ {2}20100 {2}information {2}PkcsCertIssue_Success$/m);
  });

  test.each(['0X00000401', ' 0x00000401 ', '1025', '00000401', '401h', 'Symantec_ClientAuthCertNotFound'])(
    'understands %j as the same code',
    async (spelling) => {
      const { stdout } = await eventide(['explain', spelling, '--locale', 'it-IT']);
      expect(stdout).toMatch(/^0x00000401 · /);
    },
  );

  test('says how the pages spell a code that they misspell', async () => {
    const { stdout } = await eventide(['explain', '0x0FFFFFFFF', '--locale', 'ru-RU']);
    expect(stdout).toMatch(/^0x0FFFFFFF · 268435455 · Unknown_Error\nThe pages spell it 0x0FFFFFFFF\.$/m);
    expect(stdout).toContain('Events that cite it (19)');
  });

  test('answers a sentence in the language of the sentence', async () => {
    const { code, stdout } = await eventide(['explain', 'archivo', 'certificati', 'locale']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0x00000401 · /);
    expect(stdout).toContain("non è stato trovato nell'archivio certificati locale");
  });

  test('answers an identifier in the language of the system', async () => {
    const { stdout } = await eventide(['explain', '10010'], { locale: 'ru-RU' });
    expect(stdout).toContain('Служба соединителя запущена.');
  });

  test('offers what a bare 401 could mean, the code first', async () => {
    const { stdout } = await eventide(['explain', '401', '--locale', 'it-IT']);
    expect(stdout).toMatch(/^0x00000401 · /);
  });

  test('says that a code does not exist, and names its neighbours', async () => {
    const { code, stdout, stderr } = await eventide(['explain', '0x00000406']);
    expect(code).toBe(3);
    expect(stderr).toBe('eventide: 0x00000406 does not exist\n');
    expect(stdout).toContain('0x00000405 Certificate_Expired');
    expect(stdout).toContain('0x00000408 CRPSCEPCert_NotFound');
  });

  test.each([
    'Event ID:20102',
    'EventID=20102',
    'ID evento:20102',
    'イベント ID：20102',
    '{"EventID":20102,"DiagnosticCode":"0x00000401"}',
    'EventCode=20102 SourceName="Microsoft Intune Connector" RecordNumber=10020',
  ])('finds the event in %j, before its codes', async (text) => {
    const { code, stdout } = await eventide(['explain', text, '--locale', 'it-IT']);
    expect(stdout).toMatch(/^20102 · PkcsCertIssue_Failure · error$/m);
    expect(code).toBe(0);
  });

  test('offers nothing for an event of another provider, and says whose it is', async () => {
    const xml =
      '<Event><System><Provider Name="Application Error"/><EventID>1001</EventID><EventRecordID>20102</EventRecordID></System></Event>';
    expect(await eventide(['explain', xml])).toEqual({
      ...{ code: 1, stdout: '' },
      stderr: 'eventide: event 1001 of Application Error is in none of these pages\n',
    });
  });

  test.each([
    ['0x80094800', '0x80094800 · 2148091904 · -2146875392 · CERTSRV_E_UNSUPPORTED_CERT_TYPE', '9 (SSPI, SECURITY)'],
    ['-2145844844', '0x80190194 · 2149122452 · -2145844844', '25 (HTTP), code 404'],
    ['0x80070005', '0x80070005 · 2147942405 · -2147024891 · E_ACCESSDENIED', '7 (WIN32), code 5 (ERROR_ACCESS_DENIED)'],
  ])('takes %s apart, which is nothing of ours', async (number, title, parts) => {
    const { code, stdout, stderr } = await eventide(['explain', number]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^eventide: 0x\w{8} is in none of these pages; Windows knows it:\n$/);
    expect(stdout).toContain(title);
    expect(stdout).toContain(parts);
  });

  test('says that 1001 is not 10010', async () => {
    const { code, stdout, stderr } = await eventide(['explain', '1001']);
    expect(code).toBe(3);
    expect(stderr).toBe('eventide: 1001 does not exist\n');
    expect(stdout).toMatch(/^Nearest:\n {2}10010 /);
  });

  test('asks whether a letter is meant for a zero', async () => {
    const { code, stdout, stderr } = await eventide(['explain', '2O1O2', '--locale', 'it-IT']);
    expect(code).toBe(3);
    expect(stderr).toBe('eventide: Did you mean 20102?\n');
    expect(stdout).toContain('PkcsCertIssue_Failure');
  });

  test.each(['PID 1040', 'Process ID: 1040, Thread ID: 1028', 'took 1025 ms', 'port 1040', 'EventRecordID: 20102'])(
    'finds nothing in %j',
    async (text) => {
      expect(await eventide(['explain', text])).toMatchObject({ code: 1, stdout: '' });
    },
  );

  test('says that nothing is known', async () => {
    const result = await eventide(['explain', 'qqqqqqqqqqqqqqqq']);
    expect(result).toEqual({ code: 1, stdout: '', stderr: 'eventide: nothing is known about “qqqqqqqqqqqqqqqq”\n' });
  });

  test('shows another language where the page lacks the text, and says which', async () => {
    const shortened = Buffer.from(page('sv-se'))
      .toString()
      .replace(/^\| 0x00000401 .*\n/mu, '');
    const files = new Map<string, string | Uint8Array>([...fivePages(), ['docs/sv-se.md', shortened]]);
    const { code, stdout } = await eventide(['explain', '0x401', '--locale', 'sv-SE'], { files });
    expect(code).toBe(0);
    expect(stdout).toContain('(in es-ES: there is no text in the language asked for)');
  });

  test('takes a regional relative of the language asked for, and says so', async () => {
    const { code, stdout, stderr } = await eventide(['explain', '10010', '--locale', 'pt-BR']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'eventide: no page is in pt-BR; shown in pt-PT\n' });
    expect(stdout).toContain('Serviço de conector iniciado');
  });

  test('refuses a language of which there is no page, and lists those there are', async () => {
    expect(await eventide(['explain', '10010', '--locale', 'de'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'eventide: explain: no page is in “de”; there are: es-ES, it-IT, pt-PT, ru-RU, sv-SE; see eventide explain --help\n',
    });
  });

  test('prints every match as JSON', async () => {
    const { stdout } = await eventide(['explain', '0x401', '--locale', 'sv-SE', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      query: '0x401',
      locale: 'sv-SE',
      matches: [
        {
          unambiguous: true,
          kind: 'CODE',
          code: {
            code: '0x00000401',
            decimal: 1025,
            symbol: 'Symantec_ClientAuthCertNotFound',
            message: { locale: 'sv-SE', isFallback: false },
            events: [{ eventId: 20102, severity: 'ERROR' }],
          },
        },
      ],
    });
  });

  describe('of a text that contradicts the name of its event', () => {
    test('says so under it, in the language of the messages, with the same text in another language', async () => {
      const { code, stdout } = await eventide(['explain', '20502', '--locale', 'it-IT', '--language', 'it']);
      expect(code).toBe(0);
      const lines = stdout.split('\n');
      const at = lines.findIndex((line) => line.startsWith('Il punto di registrazione certificati non ha riscontrato'));
      expect(lines.slice(at + 1, at + 4)).toEqual([
        expect.stringMatching(
          /^Questo testo può essere errato: «non ha riscontrato un problema» dice che nulla è andato/,
        ),
        'Lo stesso testo in es-ES:',
        expect.stringMatching(/^ {2}El punto de registro de certificados no pudo comprobar/),
      ]);
    });

    test('prefers what the reader speaks besides, and says it where the text stands in a list', async () => {
      const read = await eventide(['explain', '20502', '--locale', 'it-IT', '--language', 'sv']);
      expect(read.stdout).toMatch(/^Samma text på sv-SE:\n {2}\S/m);
      const { stdout } = await eventide(['explain', '0x405', '--locale', 'it-IT'], { locale: 'ru-RU' });
      expect(stdout).toMatch(/^ {9}This text may be wrong: [^\n]*“connettore”/m);
      expect(stdout).toMatch(/^ {9}The same text in ru-RU:$/m);
    });

    test('has it in JSON, and nothing of it in a text that is right', async () => {
      const { stdout } = await eventide(['explain', '20502', '--locale', 'it-IT', '--format', 'json']);
      const { matches } = JSON.parse(stdout) as {
        matches: { event: { description: object; codes: { message: object }[] } }[];
      };
      expect(matches[0]?.event.description).toMatchObject({
        warnings: [{ mqmSeverity: 'critical', alternative: { locale: 'es-ES' } }],
      });
      expect(matches[0]?.event.codes.map(({ message }) => message)).toMatchObject([{ warnings: [] }, {}, {}, {}, {}]);
    });

    test('is silent about it where the pages are not to be reviewed', async () => {
      const { stdout } = await eventide(['explain', '20502', '--locale', 'it-IT', '--no-review']);
      expect(stdout).toContain('non ha riscontrato un problema');
      expect(stdout).not.toContain('may be wrong');
    });
  });

  test('answers an identifier in the language of its messages', async () => {
    expect((await eventide(['explain', '10010', '--language', 'ru'])).stdout).toContain('Служба соединителя запущена.');
  });

  test('reads other documents, and counts what is no page', async () => {
    const files = new Map<string, string | Uint8Array>([
      ['mine/he-il.md', page('he-il', 'stories/pages')],
      ['mine/readme.md', '# No page\n'],
      ['mine/NOTICE', ''],
    ]);
    const { code, stdout, stderr } = await eventide(['explain', '0x401', '--documents', 'mine/'], { files });
    expect(code).toBe(0);
    expect(stderr).toBe('eventide: 1 file skipped: no reference page (--verbose lists it with the reason)\n');
    const named = await eventide(['explain', '0x401', '--documents', 'mine', '--documents', 'mine/readme.md'], {
      files,
    });
    expect(named.code).toBe(2);
    expect(named.stderr).toMatch(/^eventide: mine\/readme\.md[^\n]+\n$/);
    expect(stdout).toContain('במאגר האישורים המקומי');
    expect(stdout).toContain('https://learn.microsoft.com/he-il/mem/intune/protect/certificates-digicert-configure');
  });

  test('speaks another language around the texts of the pages', async () => {
    const { code, stdout } = await eventide(['explain', '0x0FFFFFFFF', '--locale', 'sv-SE', '--language', 'ru']);
    expect(code).toBe(0);
    expect(stdout).toContain('На страницах он записан как 0x0FFFFFFFF.');
    expect(stdout).toContain('События, где он указан (19)');
    expect(stdout).toMatch(/^ {2}20102 {2}ошибка +PkcsCertIssue_Failure$/m);
    const nothing = await eventide(['explain', 'qqqqqqqqqqqqqqqq', '--language=es']);
    expect(nothing.stderr).toBe('eventide: no se sabe nada de «qqqqqqqqqqqqqqqq»\n');
  });

  test('says what is wrong with the arguments', async () => {
    expect((await eventide(['explain'])).stderr).toBe(
      'eventide: explain: no text given; see eventide explain --help\n',
    );
    expect((await eventide(['explain', '1', '--documents', 'nowhere'])).stderr).toMatch(/nowhere: no such file/);
  });
});

describe('eventide', () => {
  test('tells its version and its commands', async () => {
    expect(await eventide(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
    expect((await eventide(['--help'])).stdout).toMatch(/^ {2}explain {2}/m);
    expect((await eventide([])).code).toBe(2);
    expect(await eventide(['bake'])).toMatchObject({
      code: 2,
      stderr: 'eventide: there is no command “bake”; see eventide --help\n',
    });
  });

  test.each(['parse', 'explain'])('%s --help tells its usage', async (command) => {
    expect((await eventide([command, '--help'])).stdout).toMatch(new RegExp(`^Usage: eventide ${command} `));
  });
});
