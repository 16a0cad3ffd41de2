import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import type { Severity } from '../severities.ts';
import { CodeLiteral } from '../text/code-literal.tsx';
import styles from './missing.module.css';

export interface Nearest {
  readonly href: string;
  /** The event ID or the code. */
  readonly id: string | number;
  readonly name: string;
  /** Null for a code. */
  readonly severity: Severity | null;
}

/** The page of an event or a code that the catalogue does not have: why, what may have been meant, where all of them are. */
export function Missing({
  title,
  why,
  nearest,
  all,
}: {
  readonly title: string;
  readonly why: readonly string[];
  readonly nearest: readonly Nearest[];
  readonly all: { readonly href: string; readonly label: string };
}): ReactElement {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {nearest.length > 0 && (
        <ul role="list" className={styles.nearest}>
          {nearest.map(({ href, id, name, severity }) => (
            <li key={href} className={styles.one}>
              {severity !== null && <SeverityMark severity={severity} />}
              <CodeLiteral href={href}>{id}</CodeLiteral>
              {severity === null ? (
                <span className={styles.name} translate="no">
                  {name}
                </span>
              ) : (
                <code className={styles.name} translate="no">
                  {name}
                </code>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={all.href}>{all.label}</Link>
      </p>
    </div>
  );
}
