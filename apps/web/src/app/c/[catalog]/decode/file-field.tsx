import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Source } from './log/protocol.ts';
import styles from './decode.module.css';

/** The browser's own field for files; files can be dropped anywhere on the page, too. */
export function FileField({
  label,
  hintId,
  isDisabled,
  onRead,
}: {
  readonly label: string;
  readonly hintId?: string;
  readonly isDisabled: boolean;
  readonly onRead: (sources: readonly Source[]) => void;
}): ReactElement {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const choose = useRef<(files: readonly File[]) => void>(() => undefined);
  useEffect(() => {
    choose.current = (files) => {
      if (!isDisabled && files.length > 0) onRead(files.map((content) => ({ name: content.name, content })));
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

  return (
    <span className={styles.files} data-over={isOver ? '' : undefined}>
      {/* The browser's own button speaks the browser's language: the label takes its place. */}
      <input
        ref={field}
        id={id}
        className="visually-hidden"
        type="file"
        accept=".evtx,.xml,.json,.jsonl,.ndjson,.csv,.tsv,.txt,.log"
        multiple
        disabled={isDisabled}
        aria-describedby={hintId}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          choose.current(files);
        }}
      />
      <label className={styles.button} htmlFor={id}>
        {label}
      </label>
    </span>
  );
}
