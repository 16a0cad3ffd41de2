import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { textIn } from '../../../../../components/missing/segment.ts';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { MomentText } from '../../../../../components/text/moment-text.tsx';
import { ProvenanceLine } from '../../../../../components/text/provenance.tsx';
import { here } from '../../../../../data/catalog.ts';
import { Link } from '../../../../../navigation/link.tsx';
import styles from '../documents.module.css';
import { askForPage } from '../query.ts';
import { MissingPage, missingMetadata } from './missing.tsx';

interface Properties {
  readonly params: Promise<{ locale: string }>;
}

const localeIn = async (params: Properties['params']): Promise<string> => textIn((await params).locale);

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const asked = await localeIn(params);
  const page = await askForPage(asked);
  if (page === null) return missingMetadata(asked);
  return {
    title: `${page.document.file} · ${page.name}`,
    alternates: { canonical: await here(`/documents/${page.locale}`) },
  };
}

/** A page as it was imported: its Markdown, line by line, in its own language and direction. */
export default async function RawPage({ params }: Properties): Promise<ReactElement> {
  const asked = await localeIn(params);
  const [t, page] = await Promise.all([getTranslations('documents'), askForPage(asked)]);
  if (page === null) return <MissingPage locale={asked} />;
  const { locale, name, document } = page;
  const direction = page.direction.toLowerCase();
  const lines = linesOf(document.markdown);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href="/documents" prefetch={false}>
          {t('all')}
        </Link>
        <h1>
          <bdi lang={locale} dir={direction}>
            {name}
          </bdi>
        </h1>
        <div className={styles.facts}>
          <CodeLiteral>{document.file}</CodeLiteral>
          <span>{t('lines', { count: lines.length })}</span>
          <ProvenanceLine document={document} />
          {document.importedAt !== null && (
            <span>
              {t('imported')} <MomentText iso={document.importedAt} />
            </span>
          )}
        </div>
      </header>
      <ol className={styles.lines} lang={locale} dir={direction} translate="no" aria-label={document.file}>
        {lines.map((line, index) => (
          <li key={index} id={`L${index + 1}`}>
            {line}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Without a byte order mark; a line break at the end begins no further line. */
function linesOf(markdown: string): readonly string[] {
  return markdown
    .replace(/^\uFEFF/, '')
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/);
}
