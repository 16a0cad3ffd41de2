import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { MqmMark } from '../../../../components/findings/mqm-mark.tsx';
import { nameOfRule, RuleName } from '../../../../components/rules/rule-name.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import type { MqmSeverity } from '../../../../components/text/marked-run.ts';
import styles from './overview.module.css';

interface MatrixCell {
  readonly ruleId: string;
  /** Null: defects of the source. */
  readonly locale: string | null;
  readonly count: number;
  readonly maxSeverity: MqmSeverity;
}

/**
 * What each rule has found in each language: a table whose cells are the darker the more there is, with the number and
 * the worst severity in each. Rules that have found nothing are named below it.
 */
export function RuleMatrix({
  cells,
  locales,
  rules,
}: {
  readonly cells: readonly MatrixCell[];
  readonly locales: readonly string[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}): ReactElement {
  const t = useTranslations('overview');
  const tf = useTranslations('findings');
  const { rules: names } = useMessages();
  const listed = new Intl.ListFormat(useLocale());
  const found = rules.filter(({ id }) => cells.some(({ ruleId }) => ruleId === id));
  const clean = rules.filter((rule) => !found.includes(rule));
  const columns: readonly (string | null)[] = cells.some(({ locale }) => locale === null)
    ? [...locales, null]
    : locales;
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <>
      {found.length > 0 && (
        <div className={styles.scroll} role="region" aria-labelledby="rules" tabIndex={0}>
          <table className={styles.matrix}>
            <thead>
              <tr>
                <th scope="col">{tf('rule')}</th>
                {columns.map((locale) => (
                  <th key={locale} scope="col">
                    {locale === null ? tf('sourceShort') : <CodeLiteral>{locale}</CodeLiteral>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map(({ id, summary }) => (
                <tr key={id}>
                  <th scope="row">
                    <RuleName rule={{ id, summary }} />
                  </th>
                  {columns.map((locale) => {
                    const cell = cells.find((one) => one.ruleId === id && one.locale === locale);
                    if (cell === undefined) return <td key={locale} />;
                    return (
                      <td key={locale} data-heat={Math.ceil((4 * cell.count) / most)}>
                        <Link
                          href={`/findings?${locale === null ? 'origin=source' : `locale=${locale}`}&rule=${id}`}
                          prefetch={false}
                        >
                          <MqmMark severity={cell.maxSeverity} quiet /> {cell.count}
                        </Link>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {clean.length > 0 && (
        <p className={styles.note}>
          {t('cleanRules', { count: clean.length })} {listed.format(clean.map(({ id }) => nameOfRule(id, names)))}
        </p>
      )}
    </>
  );
}
