/** One installed package, as the lock file describes it. */
export interface LockedPackage {
  readonly name: string;
  /** An SPDX expression; empty where the package names none. */
  readonly license: string;
  readonly optional: boolean;
  readonly dev: boolean;
}

/** One row of the table in NOTICE. */
export interface NoticeRow {
  /** A package's name, or the beginning of one followed by `*`. */
  readonly name: string;
  readonly license: string;
}

/** SPDX identifiers that ask for nothing but the notice which npm installs with the package. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
]);

/** Identifiers of licenses that reach the work they are combined with, unless the parts stay separate. */
const copyleft = /^(?:A?GPL|LGPL)-/;

/** The packages of an npm lock file (`lockfileVersion` 3), sorted by name, without the workspaces. */
export function lockedPackages(lock: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, RawPackage>> };
  const byName = new Map<string, LockedPackage>();
  for (const [path, { license = '', optional = false, dev = false, link = false }] of Object.entries(packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0 || link) continue;
    const name = path.slice(at + 'node_modules/'.length);
    byName.set(`${name} ${license}`, { name, license, optional, dev });
  }
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface RawPackage {
  readonly license?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** The rows of NOTICE's table. */
export function noticeRows(notice: string): readonly NoticeRow[] {
  return notice.split('\n').flatMap((line) => {
    const [, name, license] = /^\| (\S+) +\| (.+?) +\|/.exec(line) ?? [];
    return name === undefined || license === undefined || /^(?:package|-+)$/.test(name) ? [] : [{ name, license }];
  });
}

/** Whether a package needs a row in NOTICE: its license is none of the permissive ones, or it names none. */
export function needsRow({ license }: LockedPackage): boolean {
  return license === '' || !identifiersOf(license).every((id) => permissive.has(id));
}

/** Whether every choice that the license offers is a copyleft one. */
export function isCopyleft({ license }: LockedPackage): boolean {
  const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return license !== '' && choices.every((choice) => identifiersOf(choice).some((id) => copyleft.test(id)));
}

export function rowFor({ name }: LockedPackage, rows: readonly NoticeRow[]): NoticeRow | undefined {
  return (
    rows.find((row) => row.name === name) ??
    rows.find((row) => row.name.endsWith('*') && name.startsWith(row.name.slice(0, -1)))
  );
}

function identifiersOf(license: string): readonly string[] {
  return license.split(/[\s()]+|\bAND\b|\bOR\b/).filter((id) => id !== '');
}
