import { audit } from './audit.ts';
import type { MakeFile } from './file.ts';
import { findings } from './findings.ts';
import { codes, events } from './reference.ts';
import type { ExportRequest, Subject } from './request.ts';
import { suggestions } from './suggestions.ts';
import { terms } from './terms.ts';
import { texts } from './texts.ts';

/** What can be downloaded, by what is in it and in which format. */
const makers: Readonly<Record<Subject, Readonly<Record<string, MakeFile>>>> = {
  ...{ findings, texts, suggestions, terms, events, codes, audit },
};

/** What a format holds where the address does not say. */
const usual: Readonly<Record<string, Subject>> = {
  csv: 'texts',
  jsonl: 'texts',
  patch: 'suggestions',
  sarif: 'findings',
  tbx: 'terms',
  tmx: 'texts',
  xliff: 'texts',
};

/** All formats. */
const formats = Object.keys(usual);

/** What makes the file; a sentence where there is no such file. */
export function makerOf({ format, subject }: Pick<ExportRequest, 'format' | 'subject'>): MakeFile | string {
  const usually = usual[format];
  if (usually === undefined) return `There is no format "${format.slice(0, 50)}", only ${formats.join(', ')}.`;
  const what = subject ?? usually;
  return makers[what][format] ?? `${what} can be had as ${Object.keys(makers[what]).join(', ')}.`;
}
