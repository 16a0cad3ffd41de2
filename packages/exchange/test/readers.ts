import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whether a program can be run; where it cannot, the tests that need it are skipped, and what is missing is said. */
export function isInstalled(program: string): boolean {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) console.warn(`${program} is not installed: what it reads of our formats is not tested here.`);
  return found;
}

/** Runs Python with translate-toolkit on a file, and reads what it prints as JSON. */
export function translateToolkit(script: string, file: string): unknown {
  const lines = ['import json, sys, warnings', "warnings.simplefilter('ignore')", script];
  return JSON.parse(execFileSync(python, ['-c', lines.join('\n'), file], { encoding: 'utf8' })) as unknown;
}

/** Debian's own interpreter sees Debian's packages. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export function hasTranslateToolkit(): boolean {
  const has = spawnSync(python, ['-c', 'import translate.storage.tmx']).status === 0;
  if (!has) console.warn('translate-toolkit is not installed: what it reads of our formats is not tested here.');
  return has;
}

/** Where Debian keeps the schemas of XLIFF (php-symfony-translation), and the archive that has those of TMX and TBX (omegat). */
const symfony = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const omegat = '/usr/share/omegat/OmegaT.jar';

type Schema = 'xliff-core-1.2-strict.xsd' | 'xliff-core-2.0.xsd' | 'tmx14.dtd' | 'tbx.xsd';

/** Whether a schema is installed on this machine, with what it takes to use it. None is ours to hand on. */
export function hasSchema(name: Schema): boolean {
  if (!isInstalled('xmllint')) return false;
  const has = name.startsWith('xliff') ? existsSync(join(symfony, name)) : existsSync(omegat) && isInstalled('unzip');
  if (!has) console.warn(`${name} is not installed: our files are not validated against it here.`);
  return has;
}

/** What xmllint finds against a file; nothing where it is valid. */
export function faultsOf(name: Schema, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    writeFileSync(join(folder, 'file.xml'), text);
    const file = name.startsWith('xliff') ? xliffSchema(name, folder) : fromOmegat(name, folder);
    const how = name.endsWith('.dtd') ? '--dtdvalid' : '--schema';
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', how, file, 'file.xml'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fromOmegat(name: Schema, folder: string): string {
  for (const file of [name, 'xml.xsd'])
    execFileSync('unzip', ['-o', '-q', '-j', omegat, `schemas/${file}`, '-d', folder]);
  return name;
}

/** With that of xml:lang beside it, and, since XLIFF 1.2 wants every attribute declared, of what we use of ITS. */
function xliffSchema(name: Schema, folder: string): string {
  const read = (file: string) => readFileSync(join(symfony, file), 'utf8');
  writeFileSync(join(folder, name), read(name).replace(/schemaLocation="[^"]*\/xml\.xsd"/, 'schemaLocation="xml.xsd"'));
  writeFileSync(join(folder, 'xml.xsd'), read('xml.xsd'));
  const issue = ['Type', 'Comment', 'Severity']
    .map((part) => `<xs:attribute name="locQualityIssue${part}" type="xs:string"/>`)
    .join('');
  writeFileSync(
    join(folder, 'its.xsd'),
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:its="http://www.w3.org/2005/11/its"
      targetNamespace="http://www.w3.org/2005/11/its" elementFormDefault="qualified">
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:attribute name="version" type="xs:string"/>
      <xs:attribute name="locQualityIssuesRef" type="xs:anyURI"/>
      <xs:element name="locQualityIssue"><xs:complexType>${issue}</xs:complexType></xs:element>
      <xs:element name="locQualityIssues"><xs:complexType>
        <xs:sequence><xs:element ref="its:locQualityIssue" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute ref="xml:id"/>
      </xs:complexType></xs:element>
    </xs:schema>`,
  );
  const namespace = `urn:oasis:names:tc:xliff:document:${name.includes('1.2') ? '1.2' : '2.0'}`;
  writeFileSync(
    join(folder, 'all.xsd'),
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:import namespace="${namespace}" schemaLocation="${name}"/>
      <xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="its.xsd"/>
    </xs:schema>`,
  );
  return 'all.xsd';
}
