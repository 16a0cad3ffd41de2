import type { Locale } from '@eventide/catalog';
import type { Finding } from '@eventide/consistency';
import type { Say } from '../session.ts';
import { padded, widthOf } from './wrap.ts';

interface Column {
  readonly head: string;
  readonly count: (findings: readonly Finding[]) => number;
}

/**
 * How many findings each rule has in each locale, the rule with the most first. Locales that do not fit into the width follow
 * below.
 */
export function ruleTable(
  findings: readonly Finding[],
  locales: readonly Locale[],
  { say, width }: { readonly say: Say; readonly width: number },
): string[] {
  const byRule = new Map<string, readonly Finding[]>();
  for (const finding of findings) byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  const sorted = [...byRule].toSorted(
    ([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1),
  );
  const total = say('total');
  const rows: (readonly [name: string, findings: readonly Finding[]])[] = [...sorted, [total, findings]];
  const shared = findings.some(({ locale }) => locale === null) ? [column(say('every-locale'), null)] : [];
  const columns = [
    { head: total, count: (all: readonly Finding[]) => all.length },
    ...shared,
    ...locales.map((locale) => column(locale, locale)),
  ];
  const names = Math.max(...rows.map(([name]) => widthOf(name)));
  return blocks(columns, width - names - 2).flatMap((block) => [
    `  ${padded('', names)}${block.map(({ head }) => `  ${head}`).join('')}`,
    ...rows.map(([name, its]) => {
      const counts = block.map(({ head, count }) => `  ${padded(String(count(its) || '·'), widthOf(head), 'START')}`);
      return `  ${padded(name, names)}${counts.join('')}`;
    }),
  ]);
}

function column(head: string, of: Locale | null): Column {
  return { head, count: (findings) => findings.filter(({ locale }) => locale === of).length };
}

/** Columns side by side as far as the width goes, one at least. */
function blocks(columns: readonly Column[], width: number): Column[][] {
  const found: Column[][] = [[]];
  let room = width;
  for (const one of columns) {
    const taken = widthOf(one.head) + 2;
    if (taken > room && found.at(-1)?.length !== 0) {
      found.push([]);
      room = width;
    }
    found.at(-1)?.push(one);
    room -= taken;
  }
  return found;
}
