import { parseCode } from '../../text/code.ts';
import { isJoined } from '../../text/joined.ts';
import { isIdentifier, looksLikeCodes, readEventId, readPrefixedCode, splitCodes } from '../cells.ts';
import { severityOfLevel } from '../../text/fields/level.ts';

/** What one cell seems to hold, by its text alone. */
export type CellShape =
  | 'EMPTY'
  /** A positive integer, as event IDs are. */
  | 'NUMBER'
  /** A number that is grouped or localized (`4.650`, `20,102`): an ID only where other cells of the column are plain. */
  | 'SPELLED'
  /** An integer that no event ID is: negative, or over 9 digits. */
  | 'SIGNED'
  /** One hexadecimal code, well-formed or not. */
  | 'HEX'
  | 'HEX_LIST'
  /** Letters and a number (`AADSTS16003`). */
  | 'PREFIXED'
  /** A name that is no word of a language (`PkcsCertIssue_Failure`). */
  | 'SYMBOL'
  /** A single word of Latin letters and digits. */
  | 'WORD'
  /** The name of a Windows level in some language. */
  | 'LEVEL'
  | 'TEXT';

/** Longer cells are texts, unless they begin as codes do. Identifiers and names of levels are shorter. */
const tokenLengthMax = 60;
const digitFirst = /^[-\u2212\u2013]?\p{Nd}/u;

export function shapeOf(text: string): CellShape {
  const trimmed = text.trim();
  if (trimmed === '') return 'EMPTY';
  if (!digitFirst.test(trimmed)) return shapeOfWords(trimmed);
  if (looksLikeCodes(trimmed)) return splitCodes(trimmed).length === 1 ? 'HEX' : 'HEX_LIST';
  const id = readEventId(trimmed);
  if (id !== null) return /^0\d{7}$/.test(trimmed) ? 'HEX' : id.isGrouped ? 'SPELLED' : 'NUMBER';
  if (/^[-\u2212\u2013]?\d{1,10}$/.test(trimmed)) return 'SIGNED';
  return isBareHex(trimmed) ? 'HEX' : 'TEXT';
}

function shapeOfWords(trimmed: string): CellShape {
  if (trimmed.length > tokenLengthMax) return 'TEXT';
  if (isBareHex(trimmed)) return 'HEX';
  if (severityOfLevel(trimmed) !== 'UNKNOWN') return 'LEVEL';
  if (readPrefixedCode(trimmed) !== null) return 'PREFIXED';
  if (isIdentifier(trimmed)) return isJoined(trimmed) ? 'SYMBOL' : 'WORD';
  return isIdentifier(trimmed.replace(/\s+/g, '')) && trimmed.includes('_') ? 'SYMBOL' : 'TEXT';
}

/** Eight hexadecimal digits without the `0x`, at least one of them a decimal digit, so that no word is meant. */
function isBareHex(trimmed: string): boolean {
  return /^(?=.*\d)[0-9A-F]{8}h?$/i.test(trimmed) && parseCode(trimmed) !== null;
}
