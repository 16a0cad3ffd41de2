import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Strict<T extends Options> {
  readonly args: string[];
  readonly options: T;
  readonly allowPositionals: true;
  readonly strict: true;
}

/** @throws UsageError where `parseArgs` refuses the arguments */
export function readOptions<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Strict<T>>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Node.js names the option in its message only, in quotes, with the shape of its value. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const option = /'(--?[^ '<]+)/u.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError('option-unknown', { option });
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error;
  const takesNone = error.message.includes('does not take an argument');
  return new UsageError(takesNone ? 'option-without-value' : 'option-value-missing', { option });
}

/** One of the values that an option can have. @throws UsageError */
export function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new UsageError('option-not-one-of', { option, value }, values);
  return found;
}

/** A whole number from 1 to `max`, in digits. @throws UsageError */
export function wholeNumber(option: string, value: string, max: number): number {
  const number = /^[0-9]{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) throw new UsageError('option-no-number', { option, value, max });
  return number;
}

/** The values of an option that can be given several times, and each time as a list with commas. @throws UsageError */
export function listed(option: string, given: readonly string[]): string[] {
  const values = given.map((list) => list.split(',').map((value) => value.trim()));
  if (values.flat().includes('')) throw new UsageError('option-value-missing', { option: `--${option}` });
  return [...new Set(values.flat())];
}
