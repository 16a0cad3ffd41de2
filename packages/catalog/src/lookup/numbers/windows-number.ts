import { canonicalCode } from '../../text/code.ts';
import type { NumberNames } from './names.ts';

/** A number of Windows, taken apart. */
export interface WindowsNumber {
  readonly kind: 'HRESULT' | 'NTSTATUS' | 'WIN32';
  /** `0x` and eight upper-case hex digits. */
  readonly hexadecimal: string;
  readonly unsigned: number;
  /** The same 32 bits as a signed number, as PowerShell and logs write it. */
  readonly signed: number;
  readonly severity: 'SUCCESS' | 'INFORMATION' | 'WARNING' | 'ERROR';
  /** What part of Windows the number is from; null for a Win32 error, which does not say. */
  readonly facility: number | null;
  /** Names of the facility; empty where the headers of Windows give it none. */
  readonly facilityNames: readonly string[];
  /** What is left of the number: the low 16 bits. */
  readonly code: number;
  /** Its name in the headers of Windows; null where they have none. */
  readonly name: string | null;
  /** The Win32 error that an HRESULT wraps. */
  readonly win32Name: string | null;
}

const signBit = 0x8000_0000;
/** An NTSTATUS that is passed on as an HRESULT. */
const ntBit = 0x1000_0000;
const facilityMask = 0x1fff;
const ntFacilityMask = 0xfff;
const win32Facility = 7;
const win32Max = 0xffff;
const ntSeverities = ['SUCCESS', 'INFORMATION', 'WARNING', 'ERROR'] as const;

/** Reads an unsigned 32-bit value as the number of Windows that it most likely is; null where it is none that is known. */
export function windowsNumber(value: number, names: NumberNames): WindowsNumber | null {
  const written = { hexadecimal: canonicalCode(value), unsigned: value, signed: value | 0, code: value & 0xffff };
  if (value <= win32Max) {
    const name = names.win32.get(value);
    if (name === undefined) return null;
    return {
      ...{ kind: 'WIN32', ...written, severity: value === 0 ? 'SUCCESS' : 'ERROR' },
      ...{ facility: null, facilityNames: [], name, win32Name: null },
    };
  }
  const ownHresult = names.hresult.get(value) ?? null;
  if (ownHresult === null && isNtStatus(value, names)) {
    const status = isMapped(value) ? value - ntBit : value;
    const facility = (status >>> 16) & ntFacilityMask;
    return {
      ...{ kind: 'NTSTATUS', ...written, severity: ntSeverities[status >>> 30] ?? 'ERROR' },
      ...{ facility, facilityNames: names.ntFacilities[facility] ?? [] },
      ...{ name: names.ntstatus.get(status) ?? null, win32Name: null },
    };
  }
  if (ownHresult === null && value < signBit) return null;
  const facility = (value >>> 16) & facilityMask;
  return {
    ...{ kind: 'HRESULT', ...written, severity: value >= signBit ? 'ERROR' : 'SUCCESS' },
    ...{ facility, facilityNames: names.facilities[facility] ?? [], name: ownHresult },
    win32Name: facility === win32Facility ? (names.win32.get(value & 0xffff) ?? null) : null,
  };
}

/** Two bits of severity and no reserved bit of an HRESULT tell it, or its name. */
function isNtStatus(value: number, { ntstatus }: NumberNames): boolean {
  return value >= 0xc000_0000 || ntstatus.has(value);
}

function isMapped(value: number): boolean {
  return value >= 0xd000_0000 && value < 0xe000_0000;
}
