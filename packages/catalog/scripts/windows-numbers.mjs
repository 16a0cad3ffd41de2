/**
 * Writes `numbers/*.json` from the public-domain headers of mingw-w64 (Debian's package mingw-w64-common):
 *
 *     apt-get download mingw-w64-common && dpkg -x mingw-w64-common_*.deb headers
 *     node scripts/windows-numbers.mjs headers/usr/share/mingw-w64/include
 *
 * Run by hand when the headers grow; the build needs only what it wrote. The headers have names and numbers and no messages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Expected the folder of winerror.h and ntstatus.h');

const define = /^#define\s+(\w+)\s+(.+?)\s*(?:\/\*.*)?$/gm;
const number = String.raw`(0x[\da-f]+|\d+)L?`;
const forms = {
  win32: new RegExp(String.raw`^__MSABI_LONG\(${number}\)$`, 'i'),
  hresult: new RegExp(String.raw`^(?:_HRESULT_TYPEDEF_\(${number}\)|\(\(HRESULT\)${number}\))$`, 'i'),
  ntstatus: new RegExp(String.raw`^\(\(NTSTATUS\)${number}\)$`, 'i'),
  facility: new RegExp(`^${number}$`, 'i'),
};

/** The names of a header by their numbers, in its order. */
function read(file, form, isWanted = () => true) {
  const names = new Map();
  for (const [, name, written] of readFileSync(join(folder, file), 'utf8').matchAll(define)) {
    const found = form.exec(written);
    const value = found?.slice(1).find((digits) => digits !== undefined);
    if (value === undefined || !isWanted(name)) continue;
    const key = Number(value);
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return new Map([...names].sort(([one], [other]) => one - other));
}

/** The first name of each number, as `hex=NAME`: what is read as one string is small and needs no layout. */
function firstNames(names) {
  return [...names].map(([value, [name]]) => `${value.toString(16)}=${name}`).join(' ');
}

function facilities(file) {
  // FACILITY_NT_BIT is no facility but a bit beside it.
  const names = read(file, forms.facility, (name) => name.startsWith('FACILITY_') && name !== 'FACILITY_NT_BIT');
  return Object.fromEntries(
    [...names].map(([value, own]) => [
      value,
      own.map((name) => name.slice('FACILITY_'.length).replace(/_ERROR_CODE$/, '')),
    ]),
  );
}

function write(name, data) {
  writeFileSync(new URL(`../numbers/${name}.json`, import.meta.url), `${JSON.stringify(data, null, 2)}\n`);
}

const isError = (name) => !/^(?:FACILITY|SEVERITY)_/.test(name);
write('win32', { names: firstNames(read('winerror.h', forms.win32, isError)) });
write('hresult', { facilities: facilities('winerror.h'), names: firstNames(read('winerror.h', forms.hresult)) });
write('ntstatus', { facilities: facilities('ntstatus.h'), names: firstNames(read('ntstatus.h', forms.ntstatus)) });
