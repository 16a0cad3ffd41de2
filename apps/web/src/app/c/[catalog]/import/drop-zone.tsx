import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { ImportWords } from './import-desk.tsx';
import styles from './import.module.css';

/** The browser's own field for files; files can be dropped anywhere on the page, too. */
export function DropZone({
  ref,
  words,
  isDisabled,
  onChoose,
}: {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly words: ImportWords;
  readonly isDisabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}): ReactElement {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = (files) => {
      if (!isDisabled && files.length > 0) onChoose(files);
    };
  });

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Dropped beside the field, a file would be opened in place of the page.
      event.preventDefault();
      setIsOver(false);
      choose.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);

  useEffect(() => {
    // Files chosen before the scripts arrived have told nobody.
    if (ref.current !== null) choose.current(filesFrom(ref.current));
  }, [ref]);

  return (
    <div className={styles.zone} data-over={isOver ? '' : undefined}>
      {/* The browser's own button speaks the browser's language: the label takes its place. */}
      <input
        ref={ref}
        id={id}
        className="visually-hidden"
        type="file"
        accept=".md,.markdown,text/markdown"
        multiple
        disabled={isDisabled}
        aria-describedby={`${id}-limits`}
        onChange={({ currentTarget }) => {
          choose.current(filesFrom(currentTarget));
        }}
      />
      <label className={styles.button} htmlFor={id}>
        {words.choose}
      </label>
      <p id={`${id}-limits`}>{words.limits}</p>
    </div>
  );
}

/** Takes them out of the field: the same file, corrected, can be chosen again. */
function filesFrom(field: HTMLInputElement): readonly File[] {
  const files = [...(field.files ?? [])];
  field.value = '';
  return files;
}
