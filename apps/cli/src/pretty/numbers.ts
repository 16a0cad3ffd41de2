import type { WindowsNumber } from '@eventide/catalog';
import type { Say } from '../session.ts';
import { styleFor, type Terminal } from './style.ts';

/** Numbers of Windows in their forms, by name, and taken apart: two lines each. */
export function numbersText(numbers: readonly WindowsNumber[], terminal: Terminal): string {
  const style = styleFor(terminal);
  return numbers
    .map((number) => {
      const { hexadecimal, unsigned, signed, name } = number;
      const title = [hexadecimal, ...new Set([unsigned, signed]), name].filter((part) => part !== null);
      return `${style.strong(title.join(' · '))}\n  ${partsText(number, style.severity, terminal.say)}\n`;
    })
    .join('');
}

function partsText(
  { kind, severity, facility, facilityNames, code, win32Name }: WindowsNumber,
  severityText: ReturnType<typeof styleFor>['severity'],
  say: Say,
): string {
  if (facility === null) return say('explain-number-win32', { code: String(code) });
  const named = (value: number, names: readonly string[]): string =>
    names.length === 0 ? String(value) : `${value} (${names.join(', ')})`;
  return say('explain-number-parts', {
    kind,
    severity: severityText(severity === 'SUCCESS' ? 'INFORMATION' : severity).trim(),
    facility: named(facility, facilityNames),
    code: named(code, win32Name === null ? [] : [win32Name]),
  });
}
