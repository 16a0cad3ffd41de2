import { meaningOfField } from '../../text/fields/meaning.ts';
import { lengthMax, type Extraction } from './extraction.ts';
import { isJson, readJson } from './json.ts';
import { isKeyValue, readKeyValue } from './key-value.ts';
import { readSentence } from './sentence.ts';
import { readTable } from './table.ts';
import { isXml, readXml } from './xml.ts';

/** Finds out what a text is, and reads what its parts mean. Never throws; what is beyond `lengthMax` is not read. */
export function extract(text: string): Extraction {
  const given = text.slice(0, lengthMax);
  if (isXml(given)) return { shape: 'XML', records: readXml(given) };
  if (isJson(given)) return { shape: 'JSON', records: readJson(given) };
  const rows = readTable(given);
  if (rows !== null) return { shape: 'TABLE', records: rows };
  if (isKeyValue(given)) return { shape: 'FIELDS', records: readKeyValue(given) };
  const { mentions, hasOthers } = readSentence(given);
  const head = given.slice(0, namesReach).replace(/[^\S\n]+/g, ' ');
  const named = (meaning: 'PROVIDER' | 'CHANNEL'): string[] =>
    [...head.matchAll(pair)].flatMap(([, name = '', quoted, bare = '']) =>
      meaningOfField(name) === meaning ? [(quoted ?? bare).trim()] : [],
    );
  const message = hasOthers && mentions.every(({ kind }) => kind === 'NAME') && isShort(given) ? '' : given;
  return {
    shape: 'SENTENCE',
    records: [{ providers: named('PROVIDER'), channels: named('CHANNEL'), mentions, message }],
  };
}

/** A line of a log says near its beginning what wrote it. */
const namesReach = 4000;

const pair =
  /(?:^|[\s,;|])([\p{L}\p{M}_]{1,40}(?: [\p{L}\p{M}_]{1,40})?) ?[:=：＝] ?(?:"([^"]{0,200})"|([^,;|\n"=]{0,100}?)(?= ?(?:[,;|\n]|$| [\p{L}_]{1,40} ?[:=])))/gu;

/** A number and what it is (`took 1025 ms`): nothing of it is worth a search by words. */
const wordsMax = 4;

function isShort(text: string): boolean {
  return (text.match(/\p{L}+/gu)?.length ?? 0) <= wordsMax;
}
