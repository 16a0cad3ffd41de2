/**
 * Whether to write in colour: on a terminal that has them, unless `NO_COLOR` is set (no-color.org), and anywhere where
 * `FORCE_COLOR` is set, which counts first and is off as `0` or `false`, as Node.js reads it.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && (refused === undefined || refused === '') && terminal !== 'dumb';
}
