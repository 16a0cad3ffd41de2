import { useId } from 'react';
import type { ReactElement } from 'react';
import type { ImportWords } from './import-desk.tsx';
import styles from './import.module.css';
import { fitting, isSlug, slugMax } from './target.ts';
import type { Target } from './target.ts';

/** Which catalogue the pages are for. */
export function TargetField({
  target,
  catalogs,
  words,
  isDisabled,
  onChange,
  onPreview,
}: {
  readonly target: Target;
  readonly catalogs: readonly { readonly slug: string; readonly name: string }[];
  readonly words: ImportWords;
  readonly isDisabled: boolean;
  readonly onChange: (target: Target) => void;
  /** Null where there is nothing to show. */
  readonly onPreview: (() => void) | null;
}): ReactElement {
  const id = useId();
  const value = target.kind === 'KNOWN' ? `in ${target.slug}` : target.kind;
  return (
    <form
      className={styles.target}
      onSubmit={(event) => {
        event.preventDefault();
        onPreview?.();
      }}
    >
      <label className={styles.field} htmlFor={`${id}-target`}>
        {words.target}
      </label>
      <select
        id={`${id}-target`}
        className={styles.control}
        value={value}
        disabled={isDisabled}
        onChange={({ currentTarget }) => {
          const chosen = catalogs.find(({ slug }) => `in ${slug}` === currentTarget.value);
          if (chosen !== undefined) onChange({ kind: 'KNOWN', slug: chosen.slug });
          else onChange(currentTarget.value === 'NEW' ? { kind: 'NEW', slug: '' } : fitting);
        }}
      >
        <option value="FITTING">{words.targetFitting}</option>
        {catalogs.map(({ slug, name }) => (
          <option key={slug} value={`in ${slug}`}>
            {name}
          </option>
        ))}
        <option value="NEW">{words.targetNew}</option>
      </select>
      {target.kind === 'NEW' && (
        <div className={styles.new}>
          <label htmlFor={`${id}-slug`}>{words.slug}</label>
          <span className={styles.row}>
            <input
              id={`${id}-slug`}
              className={styles.control}
              value={target.slug}
              maxLength={slugMax}
              disabled={isDisabled}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck="false"
              aria-describedby={`${id}-hint`}
              aria-invalid={target.slug !== '' && !isSlug(target.slug)}
              onChange={({ currentTarget }) => {
                onChange({ kind: 'NEW', slug: currentTarget.value });
              }}
            />
            {onPreview !== null && <button className={styles.button}>{words.preview}</button>}
          </span>
          <p id={`${id}-hint`} className={styles.detail}>
            {words.slugHint}
          </p>
        </div>
      )}
    </form>
  );
}
