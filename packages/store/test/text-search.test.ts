import { readdirSync } from 'node:fs';
import { alignCatalog, createTextSearch, decodePage, parsePage, type TextSearch } from '@eventide/catalog';
import type { ImportFile } from '@eventide/contract';
import { describe, expect, test } from 'vitest';
import { onEachEngine } from './engines.ts';
import { realPage, system } from './pages.ts';

const japanese = `---
title: サービスのイベント
ms.contentlocale: ja-JP
---

# <a name="events"></a>イベント

| ID | 名前 | 説明 | コード |
| --- | --- | --- | --- |
| 10301 | ServiceStarted | サービスが開始されました。 | 0x00000401 |

| コード | 名前 | メッセージ |
| --- | --- | --- |
| 0x00000401 | DiskFull | ディスクの空き容量が不足しています。 |
`;

const files: readonly ImportFile[] = readdirSync(new URL('../../../documents/', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .map(realPage);
const japaneseFile: ImportFile = { name: 'ja-jp.md', bytes: Buffer.from(japanese) };

type Searches = Readonly<Record<'real' | 'japanese' | 'none', TextSearch>>;

/** What every implementation of text search has to do. */
function searching(searches: () => Searches): void {
  const find = async (text: string, locale?: string) => {
    const matches = await searches().real.search(text, locale === undefined ? {} : { locale });
    return matches.map(({ segmentKey, locale, kind }) => `${segmentKey} ${locale} ${kind}`);
  };
  const best = async (text: string, locale?: string): Promise<string> => (await find(text, locale))[0] ?? 'nothing';

  test.each([
    ['a sentence as it stands', 'Non è possibile revocare il certificato.', 'event/20202/description it-IT TEXT'],
    ['words in their order', 'archivio certificati locale', 'code/0x00000401/message it-IT TEXT'],
    ['words in any order', 'locale certificati archivio', 'code/0x00000401/message it-IT TEXT'],
    ['in capitals', 'ARCHIVIO CERTIFICATI LOCALE', 'code/0x00000401/message it-IT TEXT'],
    ['with punctuation', '«archivio» -- certificati, (locale)!', 'code/0x00000401/message it-IT TEXT'],
    ['without accents', 'almacen de certificados local', 'code/0x00000401/message es-ES TEXT'],
    ['with decomposed accents', 'almace\u0301n de certificados local', 'code/0x00000401/message es-ES TEXT'],
    ['a last word that is not typed to its end', 'archivio certificati loc', 'code/0x00000401/message it-IT TEXT'],
    ['inflected Spanish', 'almacenes de certificado locales', 'code/0x00000401/message es-ES TEXT'],
    ['inflected Russian', 'сертификаты отозваны', '/description ru-RU TEXT'],
    ['Russian in capitals', 'СЕРТИФИКАТ ОТОЗВАН', 'event/20200/description ru-RU TEXT'],
    ['Swedish without its letters', 'anslutningstjansten stoppade', 'event/10020/description sv-SE TEXT'],
    ['a translated name', 'Успех', 'code/0x00000000/'],
    ['pieces of a name', 'client auth cert not found', 'code/0x00000401/name'],
    ['a letter left out', 'arhivio certificati locale', 'code/0x00000401/message it-IT TYPO'],
    ['a letter more', 'archivio certtificati locale', 'code/0x00000401/message it-IT TYPO'],
    ['two wrong letters in a long word', 'archivio certifecoti locale', 'code/0x00000401/message it-IT TYPO'],
    ['a wrong Cyrillic letter', 'сертефикат отозван', 'event/20200/description ru-RU TYPO'],
    ['a mistyped name', 'Symantec_ClientAuthCertNotFnd', 'code/0x00000401/name'],
  ])('%s', async (_, text, expected) => {
    expect(await best(text)).toContain(expected);
  });

  test('a word with the same stem is not a typo', async () => {
    expect(await best('archivo certificati locale')).toBe('code/0x00000401/message it-IT TEXT');
  });

  test('a text with the words side by side comes before one with the words apart', async () => {
    const keys = (await searches().real.search('certificado de firma', { first: 50 })).map(
      ({ segmentKey }) => segmentKey,
    );
    expect(keys.length).toBeGreaterThan(0);
    const scores = (await searches().real.search('certificado de firma', { first: 50 })).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test("texts in the reader's locale come first, then texts in the same language", async () => {
    expect(await best('certificado', 'es-ES')).toContain(' es-ES ');
    expect(await best('certificado', 'pt-PT')).toContain(' pt-PT ');
    expect(await best('certificado', 'pt-BR')).toContain(' pt-PT ');
  });

  test('a text in another locale than the one asked for is found', async () => {
    expect(await best('archivio certificati locale', 'sv-SE')).toBe('code/0x00000401/message it-IT TEXT');
  });

  test('if no text has all the words, one with most of them is found', async () => {
    expect(await best('archivio certificati locale qwertzuiop')).toContain('code/0x00000401/message it-IT');
  });

  test.each([
    ['сертификат не найден', 'ru-RU'],
    ['сертификат не найден в хранилище', 'ru-RU'],
    ['certifikatet finns verkligen aldrig', 'sv-SE'],
    ['el certificado revocado nunca llega', 'es-ES'],
  ])('most of the words are enough in any language: %s', async (text, locale) => {
    const found = await find(text, locale);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(locale);
  });

  test.each([
    ['certifikatet', 'certifikat', 'sv-SE'],
    ['certificados', 'certificado', 'es-ES'],
    ['сертификата', 'сертификат', 'ru-RU'],
  ])('%s finds what %s finds', async (inflected, plain, locale) => {
    const keysOf = async (text: string): Promise<string[]> => {
      const matches = await searches().real.search(text, { locale, first: 100 });
      return matches.map(({ segmentKey }) => segmentKey);
    };
    const [one, other] = [await keysOf(inflected), await keysOf(plain)];
    expect(one.length).toBeGreaterThan(5);
    expect(one.toSorted()).toEqual(other.toSorted());
  });

  test('each segment is in a result once', async () => {
    const keys = (await searches().real.search('certificado', { first: 100 })).map(({ segmentKey }) => segmentKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(10);
  });

  test('scores are sorted, at most one and above zero', async () => {
    for (const text of ['certificado', 'arhivio certificati locale', 'archivio certificati locale qwertzuiop']) {
      const scores = (await searches().real.search(text)).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(scores[0]).toBeLessThanOrEqual(1);
      expect(scores.at(-1)).toBeGreaterThan(0);
    }
  });

  test('the same query has the same result', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => find('certificado de servidor', 'es-ES')));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('there are as many results as asked for', async () => {
    const { real } = searches();
    expect(await real.search('certificado')).toHaveLength(10);
    expect(await real.search('certificado', { first: 3 })).toHaveLength(3);
    expect(await real.search('certificado', { first: 0 })).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['no word', '!?… — «»'],
    ['words that stand nowhere', 'qwertzuiop asdfghjklö'],
    ['half a pair of surrogates', '\uD800'],
    ['emoji', '🎉🎉🎉 👩‍👩‍👧'],
    ['NULs', '\0\0'],
  ])('%s finds nothing', async (_, text) => {
    expect(await find(text)).toEqual([]);
  });

  test.each([
    ['operators', "archivio & | ! <-> :* ( ) 'certificati' \\ locale"],
    ['quotes', `'archivio' "certificati" \\'locale\\'`],
    ['NULs between words', 'archivio\0certificati\0locale'],
    ['emoji between words', 'archivio 🎉 certificati 🎉 locale'],
    ['wildcards', '%archivio% _certificati_ *locale*'],
  ])('%s are no words', async (_, text) => {
    expect(await best(text)).toBe('code/0x00000401/message it-IT TEXT');
  });

  test.each([
    ['10,000 words', 'certificado '.repeat(10_000)],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 brackets', '('.repeat(10_000)],
    ['a thousand different words', Array.from({ length: 1000 }, (_, number) => `w${number}`).join(' ')],
    ['many scripts', 'a\u0301 \u202E б 漢字 ไทย العربية 🎉 \u200B \uFEFF'.repeat(100)],
  ])('%s are answered', async (_, text) => {
    expect((await find(text)).length).toBeLessThanOrEqual(10);
  });

  test('a script without spaces is searched by what it contains', async () => {
    const { japanese } = searches();
    const find = async (text: string) =>
      (await japanese.search(text)).map(({ segmentKey, kind }) => `${segmentKey} ${kind}`);
    expect(await find('空き容量が不足')).toEqual(['code/0x00000401/message TEXT']);
    expect(await find('容量')).toEqual(['code/0x00000401/message TEXT']);
    expect(await find('開始')).toEqual(['event/10301/description TEXT']);
    expect(await find('ディスク')).toEqual(['code/0x00000401/message TEXT']);
  });

  test('a catalogue without texts has no results', async () => {
    expect(await searches().none.search('certificado')).toEqual([]);
  });
}

describe('text search in memory', () => {
  const read = (imports: readonly ImportFile[]) =>
    createTextSearch(
      alignCatalog(imports.map(({ name, bytes }) => parsePage(decodePage(bytes, { file: name }), { file: name }))),
    );
  const searches = { real: read(files), japanese: read([japaneseFile]), none: read([]) };
  searching(() => searches);
});

function goneSoon() {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort();
    },
  };
}

onEachEngine('text search in the store', (bench) => {
  let searches: Searches | undefined;
  test('texts can be found as soon as they are imported', async () => {
    const { store } = bench();
    await store.importDocuments({ catalog: 'real', files, actor: system });
    await store.importDocuments({ catalog: 'japanese', files: [japaneseFile], actor: system });
    searches = {
      real: store.textSearch('real'),
      japanese: store.textSearch('japanese'),
      none: store.textSearch('none'),
    };
    expect(await searches.real.search('certificado')).toHaveLength(10);
  });
  searching(() => {
    if (searches === undefined) throw new Error('nothing was imported');
    return searches;
  });

  const long = 'certificado servidor conector evento registro codigo error mensaje solicitud proceso descarga clave';

  test('other work does not wait behind searches', async () => {
    const { store } = bench();
    const real = store.textSearch('real');
    let done = 0;
    const searches = Array.from({ length: 30 }, async (_, at) => {
      await real.search(`${long} qwertz${at}`);
      done++;
    });
    await store.ping();
    // On a server three run at a time, and each leaves the connection between its stages.
    expect(done).toBeLessThanOrEqual(3);
    await Promise.all(searches);
  });

  test('what was asked for somebody who has gone is not begun', async () => {
    const real = bench().store.textSearch('real');
    const { signal, abort } = goneSoon();
    const searches = Array.from({ length: 20 }, (_, at) => real.search(`${long} qwertz${at}`, { signal }));
    const settled = Promise.allSettled(searches);
    abort();
    const ended = (await settled).filter(({ status }) => status === 'rejected');
    expect(ended.length).toBeGreaterThanOrEqual(17);
    expect(await real.search('certificado')).toHaveLength(10);
  });

  test('what an import removes from the texts is no longer found, not even by typos', async () => {
    const { store } = bench();
    const page = (word: string): ImportFile => ({
      name: 'ja-jp.md',
      bytes: Buffer.from(japanese.replace('サービスが開始されました。', `The ${word} has begun.`)),
    });
    const search = store.textSearch('replaced');
    const found = async (text: string) => (await search.search(text)).map(({ kind }) => kind);
    await store.importDocuments({ catalog: 'replaced', files: [page('synchronization')], actor: system });
    expect(await found('synchronization')).toEqual(['TEXT']);
    expect(await found('sinchronization')).toEqual(['TYPO']);
    await store.importDocuments({ catalog: 'replaced', files: [page('enrolment')], actor: system });
    expect(await found('synchronization')).toEqual([]);
    expect(await found('sinchronization')).toEqual([]);
    expect(await found('enrollment')).toEqual(['TYPO']);
  });
});
