import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import styles from './text.module.css';

/** A code, an ID or a name as the machine writes it: mono, never broken, never translated. A link where `href` is given. */
export function CodeLiteral({
  children,
  href,
}: {
  readonly children: string | number;
  readonly href?: string | undefined;
}): ReactElement {
  const code = (
    <code className={styles.code} translate="no" dir="ltr">
      {children}
    </code>
  );
  return href === undefined ? (
    code
  ) : (
    <Link href={href} prefetch={false}>
      {code}
    </Link>
  );
}
