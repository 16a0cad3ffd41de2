import type { PageBlock, PageTypes, TableType, TypedTable } from '../model.ts';
import { agreeTypes, recogniseTable } from './columns/recognise.ts';
import { signatureOf } from './columns/signature.ts';
import { textOf } from './inline.ts';
import { profileTable, type TableProfile } from './columns/profile.ts';
import { rowTextsMin } from './columns/thresholds.ts';

/** What a page's tables hold, told by this page alone. */
export function typesAlone(title: string, blocks: readonly PageBlock[]): PageTypes {
  const words = pageWords(title, blocks);
  const profiles = profilesOf(blocks);
  const types = agreeTypes(
    profiles.map((profile) => recogniseTable([profile], words)),
    profiles.map((profile) => [profile]),
    profiles.map(signatureOf),
    words,
  );
  const tables = profiles.map((profile, index): TypedTable => {
    return { number: index + 1, type: types[index] ?? null, columns: profile.columns.map((_, column) => column) };
  });
  return { tables, rowTexts: tables.some(({ type }) => type !== null) ? null : rowTextsOf(blocks) };
}

export function profilesOf(blocks: readonly PageBlock[]): TableProfile[] {
  return blocks.flatMap((block) => (block.kind === 'TABLE' ? [profileTable(block.header, block.body)] : []));
}

/** What a page says of itself: its title, its headings, and their anchors, which are in the language of the source. */
export function pageWords(title: string, blocks: readonly PageBlock[]): string[] {
  const headings = blocks.flatMap((block) =>
    block.kind === 'HEADING' ? [textOf(block.parts), block.anchor ?? ''] : [],
  );
  return [title, ...headings];
}

/** Headings or list items with numbers are rows where there are enough of one kind; then all of that kind are. */
export function rowTextsOf(blocks: readonly PageBlock[]): TableType['kind'] | null {
  const ids = blocks.flatMap((block) => (block.kind === 'TABLE' || block.row === null ? [] : [block.row.id.text]));
  const codes = new Set(ids.filter((id) => /^0x/i.test(id)));
  const events = new Set(ids.filter((id) => !/^0x/i.test(id)));
  if (events.size >= rowTextsMin) return 'EVENTS';
  return codes.size >= rowTextsMin ? 'CODES' : null;
}
