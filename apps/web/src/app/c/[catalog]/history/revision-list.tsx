import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { QueryForm } from '../../../../navigation/query-form.tsx';
import { Link } from '../../../../navigation/link.tsx';
import { Pager } from '../../../../components/pager/pager.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { MomentText } from '../../../../components/text/moment-text.tsx';
import styles from './history.module.css';
import type { Revision, RevisionPage } from './query.ts';
import { addressOf } from './view.ts';
import type { HistoryView } from './view.ts';

/** All revisions, newest first, each a link to what came with it; and a form to compare any two. */
export function RevisionList({
  revisions: { nodes, pageInfo },
  view,
}: {
  readonly revisions: RevisionPage;
  readonly view: HistoryView;
}): ReactElement {
  const t = useTranslations('history');
  const format = useFormatter();
  const numbers = nodes.map(({ number }) => number);
  const [newest = 1] = numbers;
  return (
    <>
      {nodes.length > 1 && (
        <QueryForm className={styles.form} action="/history" aria-label={t('compareTitle')}>
          {view.lang !== '' && <input type="hidden" name="lang" value={view.lang} />}
          <Select name="from" label={t('from')} numbers={numbers} chosen={newest - 1} />
          <Select name="to" label={t('to')} numbers={numbers} chosen={newest} />
          <button>{t('compare')}</button>
        </QueryForm>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('all')}>
          <thead>
            <tr>
              <th scope="col">{t('revision')}</th>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('pages')}</th>
              <th scope="col" className={styles.number}>
                {t('texts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((revision) => (
              <tr key={revision.number}>
                <th scope="row">
                  <Link
                    href={addressOf({ ...view, to: revision.number, from: revision.number - 1, after: '' })}
                    prefetch={false}
                    aria-label={`${t('revision')} ${revision.number}`}
                  >
                    {revision.number}
                  </Link>
                </th>
                <td>
                  <MomentText iso={revision.at} />
                </td>
                <td>{revision.by.id === null ? t('program') : revision.by.name}</td>
                <td>
                  <Pages revision={revision} />
                </td>
                <td className={styles.number}>{format.number(revision.segmentsChanged)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        after={view.after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        hrefAfter={(after) => addressOf({ ...view, after })}
      />
    </>
  );
}

function Select({
  name,
  label,
  numbers,
  chosen,
}: {
  readonly name: string;
  readonly label: string;
  readonly numbers: readonly number[];
  readonly chosen: number;
}): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen}>
        {numbers.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </select>
    </label>
  );
}

/** What happened to which language's page. */
function Pages({ revision }: { readonly revision: Revision }): ReactElement {
  const t = useTranslations('history');
  return (
    <ul role="list" className={styles.pages}>
      {(['added', 'changed', 'removed'] as const).flatMap((what) =>
        revision[what].map((locale) => (
          <li key={`${what} ${locale}`}>
            <CodeLiteral>{locale}</CodeLiteral> <span className={styles.quiet}>{t(what)}</span>
          </li>
        )),
      )}
    </ul>
  );
}
