'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { fill } from '../../i18n/unfilled.ts';
import type { Unfilled } from '../../i18n/unfilled.ts';
import { Link } from '../../navigation/link.tsx';
import { useCatalog } from '../../navigation/use-catalog.ts';
import { keepViews, keptViews, nameMax, onViewsKept, viewsMax, viewsOf, withView } from './kept-views.ts';
import type { SavedView } from './kept-views.ts';
import type { messages } from './messages.ts';
import styles from './saved-views.module.css';

/** Nothing without scripts: the browser is the only one to know the views. */
export function ViewList({
  path,
  href,
  words,
}: {
  readonly path: string;
  readonly href: string;
  readonly words: Unfilled<typeof messages>;
}): ReactElement | null {
  const id = useId();
  const list = `${useCatalog()} ${path}`;
  const kept = useSyncExternalStore(onViewsKept, keptViews, () => null);
  const [said, setSaid] = useState('');
  if (kept === null) return null;
  const views = viewsOf(kept, list, path);

  const keep = (next: readonly SavedView[]): void => {
    setSaid(keepViews(list, next) ? '' : words.notKept);
  };
  const save = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (typeof name !== 'string' || name.trim() === '') return;
    const next = withView(views, { name: name.trim(), href });
    if (next.length > viewsMax) {
      setSaid(fill(words.full, { max: viewsMax }));
      return;
    }
    keep(next);
    event.currentTarget.reset();
  };

  return (
    <details className={styles.views}>
      <summary>{views.length === 0 ? words.title : fill(words.titleWith, { count: views.length })}</summary>
      {views.length === 0 && <p>{words.none}</p>}
      <ul role="list">
        {views.map(({ name, href: saved }) => (
          <li key={name}>
            <Link href={saved} prefetch={false} aria-current={saved === href ? 'true' : undefined}>
              {name}
            </Link>
            <button
              type="button"
              aria-label={fill(words.remove, { name })}
              onClick={() => {
                keep(views.filter((view) => view.name !== name));
              }}
            >
              <svg viewBox="0 0 8 8" aria-hidden="true">
                <path d="M1 1l6 6M7 1l-6 6" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={save}>
        <label htmlFor={id}>{words.name}</label>
        <input id={id} name="name" required maxLength={nameMax} autoComplete="off" />
        <button>{words.save}</button>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
