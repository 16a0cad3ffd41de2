import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { CatalogList } from '../../../../components/catalog-list/catalog-list.tsx';
import { SearchBox } from '../../../../components/search/search-box.tsx';
import { isListed, severities } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { askHere, currentCatalog, here } from '../../../../data/catalog.ts';
import { catalogs } from '../../../../data/catalogs.ts';
import { defaultCatalog } from '../../../../data/default-catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import { reading } from '../../../../data/reader.ts';
import { dismissedFindings, openCells, openScore } from './dismissed.ts';
import { Examples } from './example-list.tsx';
import { examplesOf } from './examples.ts';
import { LanguageTable } from './language-table.tsx';
import { RuleMatrix } from './rule-matrix.tsx';
import styles from './overview.module.css';

const Overview_Query = graphql(`
  query Overview($catalog: String!, $language: String!, $locale: Locale!) {
    catalog(slug: $catalog) {
      eventCount
      codeCount
      locales {
        locale
        name
        direction
        document {
          isSource
          segmentCount
          provenance {
            translationType
            translationTypeRaw
            lastHandoff
            sourceVersion
          }
          reviewCounts {
            total
            approved
            reviewedShare
          }
        }
      }
      scoredWordCount
      scores {
        locale
        points
        pointsPer1000Words
        critical
        major
        minor
        neutral
      }
      ruleMatrix {
        ruleId
        locale
        count
        maxSeverity
      }
    }
    rules {
      id
      summary(language: $language)
    }
    segments(catalog: $catalog, first: 1) {
      totalCount
    }
    events(catalog: $catalog, first: 20) {
      facets {
        severity {
          value
          count
        }
      }
      nodes {
        eventId
        severity
        description(locale: $locale) {
          value
          locale
          direction
        }
        diagnosticCodes(specificOnly: true) {
          citedAs
        }
      }
    }
    diagnosticCodes(catalog: $catalog, first: 2) {
      nodes {
        code
        message(locale: $locale) {
          value
          locale
          direction
        }
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: { canonical: await here('/') } };
}

/** What there is, in which languages, and the way to it. Every number leads to what it counts. */
export default async function OverviewPage(): Promise<ReactElement> {
  const [t, tc, language, read, slug, all, dismissed] = await Promise.all([
    getTranslations('overview'),
    getTranslations('catalogList'),
    getLocale(),
    reading(),
    currentCatalog(),
    catalogs(),
    dismissedFindings(),
  ]);
  const asked = { language, locale: read.locale };
  const { catalog, segments, events, diagnosticCodes, rules } = await askHere(Overview_Query, asked, read.accepts);
  const examples = examplesOf(events.nodes, diagnosticCodes.nodes);
  const isDefault = slug === defaultCatalog;
  const name = all.find((one) => one.slug === slug)?.name ?? slug;
  const countOf = (severity: string) => events.facets.severity.find(({ value }) => value === severity)?.count ?? 0;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{isDefault ? t('title') : name}</h1>
        <p className={styles.purpose}>{isDefault ? t('purpose') : t('purposeOf', { name })}</p>
        <SearchBox read={read} large />
        <Examples examples={examples} />
      </header>
      <section>
        <h2 className="visually-hidden">{t('severities')}</h2>
        <ul role="list" className={styles.counts}>
          {severities
            .filter((value) => isListed({ value, count: countOf(value), isOn: false }))
            .map((severity) => (
              <li key={severity}>
                <Link className={styles.count} href={`/events?severity=${severity}`} prefetch={false}>
                  <span className={styles.number}>{countOf(severity)}</span>
                  <SeverityMark severity={severity} />
                </Link>
              </li>
            ))}
          <li>
            <Link className={styles.count} href="/events" prefetch={false}>
              {t('events', { count: catalog?.eventCount ?? 0 })}
            </Link>
          </li>
          <li>
            <Link className={styles.count} href="/codes" prefetch={false}>
              {t('codes', { count: catalog?.codeCount ?? 0 })}
            </Link>
          </li>
        </ul>
      </section>
      {all.length > 1 && (
        <section aria-labelledby="catalogues">
          <h2 id="catalogues">{tc('title')}</h2>
          <CatalogList catalogs={all} current={slug} />
        </section>
      )}
      <section className={styles.behind}>
        <h2 id="languages">{t('languages')}</h2>
        <LanguageTable
          locales={catalog?.locales ?? []}
          scores={(catalog?.scores ?? []).map((score) => openScore(score, catalog?.scoredWordCount ?? null, dismissed))}
          words={catalog?.scoredWordCount ?? 0}
          total={segments.totalCount}
        />
      </section>
      <section>
        <h2 id="rules">{t('rules')}</h2>
        <RuleMatrix
          cells={openCells(catalog?.ruleMatrix ?? [], dismissed)}
          locales={catalog?.locales.map(({ locale }) => locale) ?? []}
          rules={rules}
        />
      </section>
    </div>
  );
}
