import { localeName } from '@eventide/catalog/text';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { PageParameters } from '../../../../../data/address.ts';
import { ReviewDesk } from '../../../../../components/desk/review-desk.tsx';
import entry from '../../../../../components/entry/entry.module.css';
import { entryMetadata } from '../../../../../components/entry/metadata.ts';
import { Translations } from '../../../../../components/entry/translations.tsx';
import { textIn } from '../../../../../components/missing/segment.ts';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { TextWarnings } from '../../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../../../components/text/provenance.tsx';
import { ReadingNotice } from '../../../../../components/text/reading-notice.tsx';
import { FurtherTexts } from '../../../../../components/further-texts/further-texts.tsx';
import { askForFurtherTexts } from '../../../../../components/further-texts/query.ts';
import { here } from '../../../../../data/catalog.ts';
import { inReading, reading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import styles from './code.module.css';
import { MissingCode, missingMetadata } from './missing.tsx';
import { askForCode } from './query.ts';
import type { Code } from './query.ts';
import { RelatedEvents } from './related-events.tsx';
import { CodeTools } from './tools.tsx';

interface Properties {
  readonly params: Promise<{ code: string }>;
  readonly searchParams: Promise<PageParameters>;
}

interface Asked {
  readonly spelling: string;
  readonly code: Code | 'UNKNOWN' | 'MALFORMED';
  readonly read: Reading;
}

/** What the address names. A code has one address, its canonical spelling: others lead there. */
async function load({ params, searchParams }: Properties): Promise<Asked> {
  const [{ code: segment }, { lang }] = await Promise.all([params, searchParams]);
  const spelling = textIn(segment);
  const read = await reading(lang);
  const code = await askForCode(spelling, read.locale, read.accepts);
  if (typeof code !== 'string' && code.code !== segment) redirect(await here(inReading(`/codes/${code.code}`, read)));
  return { spelling, code, read };
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const { code, spelling, read } = await load(properties);
  if (typeof code === 'string') return missingMetadata({ spelling, isMalformed: code === 'MALFORMED' });
  const entry = {
    title: `${code.code} ${code.name.value}`.trim(),
    text: code.message,
    path: `/codes/${code.code}`,
    locales: code.translations.map(({ locale }) => locale),
  };
  return entryMetadata(entry, read);
}

export default async function CodePage(properties: Properties): Promise<ReactElement> {
  const { code, spelling, read } = await load(properties);
  return typeof code === 'string' ? (
    <MissingCode spelling={spelling} isMalformed={code === 'MALFORMED'} read={read} />
  ) : (
    <DocumentedCode code={code} read={read} />
  );
}

async function DocumentedCode({ code, read }: { readonly code: Code; readonly read: Reading }): Promise<ReactElement> {
  const t = await getTranslations('code');
  const [inLanguage, further] = await Promise.all([getLocale(), askForFurtherTexts({ code: code.code }, read)]);
  const { message, name } = code;
  const shown = code.translations.find(({ locale }) => locale === message.locale);
  const digits = (literal: string) => String(literal.replace(/^0x/i, '').length);
  return (
    <article className={entry.page}>
      <ReadingNotice reading={read} />
      <header className={entry.head}>
        <div className={styles.names}>
          <h1 className={`${entry.title} ${styles.title}`}>
            <CodeLiteral>{code.code}</CodeLiteral>
          </h1>
          <span aria-hidden="true">·</span>
          <CodeLiteral>{code.decimal}</CodeLiteral>
          {name.value !== '' && <span aria-hidden="true">·</span>}
          {code.symbol === null ? (
            <span lang={name.locale} dir={name.direction.toLowerCase()}>
              {name.value}
            </span>
          ) : (
            <span className={styles.symbol} translate="no">
              {code.symbol}
            </span>
          )}
        </div>
        <CodeTools code={code} read={read} />
      </header>
      <section className={entry.text} aria-label={t('meaning')}>
        {message.isFallback && (
          <div role="note" className={entry.quiet}>
            {t('fallback', {
              wanted: localeName(read.locale, inLanguage),
              shown: localeName(message.locale, inLanguage),
            })}
          </div>
        )}
        <LocalizedTextView text={message} reading />
        <TextWarnings text={message} href={`#${message.locale}`} />
        {shown !== undefined && <ProvenanceLine document={shown.document} />}
        {code.documentedAs.toLowerCase() !== code.code.toLowerCase() && (
          <p className={styles.spelling}>
            {t.rich('documentedAs', {
              documented: () => <CodeLiteral>{code.documentedAs}</CodeLiteral>,
              cited: () => <CodeLiteral>{code.code}</CodeLiteral>,
              inTable: digits(code.documentedAs),
              inEvents: digits(code.code),
            })}
          </p>
        )}
      </section>
      <FurtherTexts
        texts={further}
        path={inReading(`/codes/${code.code}`, read)}
        compareHref={`/compare?kind=other&text=${code.code}`}
      />
      <RelatedEvents code={code} read={read} />
      <ReviewDesk>
        <Translations
          segmentKey={`code/${code.code}/message`}
          translations={code.translations}
          findings={code.findings.nodes}
          locales={read.locales}
          path={`/codes/${code.code}`}
          compareHref={`/compare?kind=codes&code=${code.code}`}
        />
      </ReviewDesk>
    </article>
  );
}
