import { formatFinding } from '@eventide/consistency';
import {
  multilingualTmxFile,
  type Pair,
  reported,
  textCsvFile,
  textLinesFile,
  tmxFile,
  translatable,
  xliff12File,
  xliff21File,
} from '@eventide/exchange';
import { messageLanguage, selectFindings, selectSegments } from '@eventide/schema';
import { decisionsOn } from './decisions.ts';
import { type Export, ExportRefused, type MakeFile } from './file.ts';
import { localesOf, pairOf } from './pair.ts';

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'OPEN';

/** Files for translators leave out what is not for them, unless it is asked for by a condition. */
async function segmentsOf({ request, snapshot, context }: Export, forWhom: 'TRANSLATORS' | 'ALL') {
  const nodes = await selectSegments(request, context);
  const own = nodes.map(({ segment }) => segment);
  if (forWhom === 'ALL' || request.where !== undefined) return own;
  const prose = new Set(translatable(snapshot.catalog));
  return own.filter((segment) => prose.has(segment));
}

/** The texts of a language pair with what was decided and found on them. */
export async function textsOfPair(
  given: Export,
  segments: Pair['segments'],
  isWanted: Parameters<typeof decisionsOn>[2],
): Promise<Pair> {
  const { request, snapshot, context, version } = given;
  const { catalog } = snapshot;
  const { source, target } = pairOf(given);
  const language = messageLanguage(request.language, context);
  const open = await selectFindings({ catalog: catalog.slug, where: { status: ['OPEN'] } }, context);
  return {
    ...{ catalog, source, target, segments, version },
    decisions: await decisionsOn({ catalog: catalog.slug, segments, locales: [target] }, context, isWanted),
    findings: reported(
      catalog,
      open.map(({ finding }) => finding),
      { messageOf: (finding) => formatFinding(finding, language) },
    ),
  };
}

/** XLIFF in the version that is asked for; 1.2 unless one is, since more tools read it. */
export function xliffOf(version: string | null): typeof xliff12File {
  if (version === null || version === '1.2') return xliff12File;
  if (version === '2.1') return xliff21File;
  throw new ExportRefused('BAD_USER_INPUT', 'Unexpected "version", expected 1.2 or 2.1.');
}

export const texts: Readonly<Record<string, MakeFile>> = {
  xliff: async (given) => {
    const write = xliffOf(given.request.version);
    return write(await textsOfPair(given, await segmentsOf(given, 'TRANSLATORS'), isOpen));
  },
  tmx: async (given) => {
    const segments = await segmentsOf(given, 'TRANSLATORS');
    if (given.request.locales.length > 0) return tmxFile(await textsOfPair(given, segments, isOpen));
    const { catalog } = given.snapshot;
    localesOf(given);
    return multilingualTmxFile({
      ...{ catalog, segments, version: given.version },
      source: given.request.source ?? catalog.source,
    });
  },
  csv: async (given) =>
    textCsvFile(given.snapshot.catalog, { segments: await segmentsOf(given, 'ALL'), locales: localesOf(given) }),
  jsonl: async (given) => {
    const { catalog } = given.snapshot;
    const segments = await segmentsOf(given, 'ALL');
    const locales = localesOf(given);
    const decisions = await decisionsOn({ catalog: catalog.slug, segments, locales }, given.context, isOpen);
    return textLinesFile(catalog, { segments, locales, decisions });
  },
};
