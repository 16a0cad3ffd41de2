import { nearestName } from '@eventide/catalog';

/** Settings of ours that other parts of the product read: the web client, the command line, `npm start` and the tests. */
const elsewhere = [
  ...['EVENTIDE_URL', 'EVENTIDE_TOKEN'],
  ...['EVENTIDE_API_URL', 'EVENTIDE_WEB_HOST', 'EVENTIDE_BROWSER'],
  ...['EVENTIDE_SOAK_MINUTES', 'EVENTIDE_TEST_SEED'],
];

/** More letters than this, and another name was meant. */
const editsMax = 4;

/**
 * What is wrong with the names of an environment's settings; null: nothing. A setting that is misspelt is left at its
 * default otherwise, and nobody is told: `EVENTIDE_REDING=members` would leave reading open to everybody.
 */
export function unknownSettings(names: readonly string[], own: readonly string[]): string | null {
  const known = [...own, ...elsewhere];
  const unknown = names.filter((name) => name.startsWith('EVENTIDE_') && !known.includes(name));
  if (unknown.length === 0) return null;
  return unknown.map((name) => `${name} is no setting${meant(name, known)}`).join('; ');
}

function meant(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known, editsMax);
  return nearest === null ? ', and none has a name like it' : `, perhaps ${nearest} is meant`;
}
