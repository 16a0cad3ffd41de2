import { useTranslations } from 'next-intl';
import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { termsAttribute, writeTerms } from './aligned.ts';
import type { AlignedTerm } from './aligned.ts';
import { markedRun } from './marked-run.ts';
import type { ShownMark } from './marked-run.ts';
import { cutText, hasLongWord } from './runs.ts';
import type { Run, TextPart } from './runs.ts';
import styles from './text.module.css';

/** What a text of the catalogue needs to be set: both `LocalizedText` and `Translation` of the API have it. */
export interface CatalogText {
  readonly locale: string;
  readonly direction: 'LTR' | 'RTL';
  readonly parts: readonly TextPart[];
}

/**
 * A text of the catalogue, set in its own language and direction, its invariants marked, its links marked as leaving.
 * `marks` are what else is to be seen in it, `terms` what a `TermLight` around it may light; `reading` sets it at reading size in a column of reading width.
 */
export function LocalizedTextView({
  text,
  as = 'p',
  reading = false,
  marks,
  terms = [],
}: {
  readonly text: CatalogText;
  readonly as?: 'p' | 'span' | 'div' | 'td' | 'dd';
  readonly reading?: boolean;
  readonly marks?: readonly ShownMark[] | undefined;
  readonly terms?: readonly AlignedTerm[];
}): ReactElement {
  const written = writeTerms(terms);
  return createElement(
    as,
    {
      lang: text.locale,
      dir: text.direction.toLowerCase(),
      className: [styles.text, reading && styles.reading, hasLongWord(text.parts) && styles.breaking]
        .filter(Boolean)
        .join(' '),
      ...(written === undefined ? null : { [termsAttribute]: written }),
    },
    // Children by position, not in lists with keys: most texts are one string then, and a table of them half the size.
    ...cutText(text.parts, marks).flatMap((part) => nodesOf(part, text.locale)),
  );
}

function nodesOf(part: TextPart & { readonly runs: readonly Run<ShownMark>[] }, locale: string): readonly ReactNode[] {
  let nodes: readonly ReactNode[] = part.runs.flatMap(markedRun);
  if (part.code) nodes = [createElement('code', null, ...nodes)];
  if (part.emphasis) nodes = [createElement('em', null, ...nodes)];
  if (part.strong) nodes = [createElement('strong', null, ...nodes)];
  return part.url === null ? nodes : [createElement(LeavingLink, { url: part.url, locale }, ...nodes)];
}

/** A link to the public page, in the language of the text it stands in. */
function LeavingLink({
  url,
  locale,
  children,
}: {
  readonly url: string;
  readonly locale: string;
  readonly children?: ReactNode;
}): ReactElement {
  const t = useTranslations('components');
  const host = URL.canParse(url) ? new URL(url).host : url;
  return (
    <a className={styles.leaving} href={url} hrefLang={locale} rel="external noreferrer" title={t('leaves', { host })}>
      {children}
    </a>
  );
}
