'use client';

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from 'react-aria-components';
import { catalogOf, inCatalog } from '../../data/catalog-address.ts';
import { fill } from '../../i18n/unfilled.ts';
import { Key } from '../../keys/key.tsx';
import { keyLines } from '../../keys/key-lines.ts';
import { keyRows } from '../../keys/table.ts';
import type { Command } from '../../keys/table.ts';
import { runCommand } from '../../keys/use-keys.ts';
import { useCatalog } from '../../navigation/use-catalog.ts';
import { useRouter } from '../../navigation/use-router.ts';
import { Dialog } from '../dialog/dialog.tsx';
import type { Hit } from '../search/matches.ts';
import { useHits } from '../search/use-hits.ts';
import { matching } from './entries.ts';
import type { Entry } from './entries.ts';
import type { PaletteProps } from './palette.tsx';
import { sendForm } from './send-form.ts';
import styles from './palette.module.css';

export interface PaletteDialogProps extends PaletteProps {
  /** What acts on the page below. */
  readonly commands: ReadonlySet<Command>;
  readonly onClose: () => void;
}

/** Not offered: what is done again and again is done by its key. */
const isStep = (command: Command): boolean =>
  command === 'palette' || keyRows.some(([one, { repeats }]) => one === command && repeats === true);

/** Every page, action, event and code, one line to type away. Open while mounted. */
export function PaletteDialog({ entries, reading, words, commands, onClose }: PaletteDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<(() => void) | null>(null);
  const [text, setText] = useState('');
  const router = useRouter();
  const catalog = useCatalog();
  const answer = useHits(text, reading);

  const go = (address: string): void => {
    const target = catalogOf(address);
    router.push(target.path, { catalog: target.catalog });
  };
  const choose = (what: () => void): void => {
    chosen.current = what;
    dialog.current?.close();
  };
  const act = (entry: Entry): void => {
    if (entry.kind === 'page') go(inCatalog(entry.catalog ?? catalog, entry.href));
    else if (entry.kind === 'form') sendForm(entry);
    else runCommand(entry.command);
  };

  const ofPage = commandEntries(commands, words.keys);
  const pages = matching(
    entries.filter(({ kind }) => kind === 'page'),
    text,
  );
  const actions = matching([...ofPage, ...entries.filter(({ kind }) => kind !== 'page')], text);
  const hits = text.trim() === '' ? [] : answer.hits;
  // What names one event or code goes before pages; words that merely occur in texts go after.
  const isNamed = hits.length > 0 && answer.goal !== null;
  const sections = [
    { id: 'pages', title: words.palette.pages, entries: pages },
    { id: 'actions', title: words.palette.actions, entries: actions },
  ].filter((section) => section.entries.length > 0);

  return (
    <Dialog
      ref={dialog}
      title={words.palette.title}
      onClose={() => {
        onClose();
        // Now the focus is where it was, which is what a command acts on.
        chosen.current?.();
      }}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField
          autoFocus
          aria-label={words.palette.title}
          onKeyDown={(event) => {
            // By itself, the field empties first; a palette goes at once.
            if (event.key === 'Escape') dialog.current?.close();
            else event.continuePropagation();
          }}
        >
          <Input className={styles.field ?? ''} placeholder={words.palette.placeholder} autoCapitalize="none" />
        </SearchField>
        <Menu
          className={styles.list ?? ''}
          aria-label={words.palette.title}
          renderEmptyState={() => (
            <p className={styles.nothing}>
              {answer.text === text && text.trim() !== '' && fill(words.palette.nothing, { text })}
            </p>
          )}
        >
          {isNamed && <HitSection {...{ hits, words, choose, go }} />}
          <Collection items={sections}>
            {(section) => (
              <MenuSection id={section.id}>
                <Header className={styles.title ?? ''}>{section.title}</Header>
                <Collection items={section.entries}>
                  {(entry) => (
                    <MenuItem
                      id={entry.id}
                      textValue={entry.label}
                      className={styles.item ?? ''}
                      onAction={() => {
                        choose(() => {
                          act(entry);
                        });
                      }}
                    >
                      <Text slot="label">{entry.label}</Text>
                      {entry.kind === 'command' && entry.keys.map((key) => <Key key={key} name={key} />)}
                    </MenuItem>
                  )}
                </Collection>
              </MenuSection>
            )}
          </Collection>
          {hits.length > 0 && !isNamed && <HitSection {...{ hits, words, choose, go }} />}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function HitSection({
  hits,
  words,
  choose,
  go,
}: Pick<PaletteProps, 'words'> & {
  readonly hits: readonly Hit[];
  readonly choose: (what: () => void) => void;
  readonly go: (address: string) => void;
}): ReactElement {
  return (
    <MenuSection id="found">
      <Header className={styles.title ?? ''}>{words.palette.found}</Header>
      <Collection items={hits.map((hit) => ({ id: `found ${inCatalog(hit.catalog.slug, hit.href)}`, hit }))}>
        {({ id, hit }) => {
          const reason = fill(words.search[hit.reason.key], hit.reason.values);
          return (
            <MenuItem
              id={id}
              textValue={`${hit.id}, ${hit.name}, ${reason}`}
              className={styles.item ?? ''}
              onAction={() => {
                choose(() => {
                  go(inCatalog(hit.catalog.slug, hit.href));
                });
              }}
            >
              <Text slot="label">
                <code>{hit.id}</code> {hit.name}
              </Text>
              <span className={styles.reason}>{reason}</span>
            </MenuItem>
          );
        }}
      </Collection>
    </MenuSection>
  );
}

function commandEntries(commands: ReadonlySet<Command>, words: PaletteProps['words']['keys']): readonly Entry[] {
  const offered = keyRows.filter(([command]) => commands.has(command) && !isStep(command));
  const byLabel = new Map(offered.map(([command, { label }]) => [label, command]));
  return keyLines(new Set(offered.map(([command]) => command))).flatMap(({ keys, label }) => {
    const command = byLabel.get(label);
    return command === undefined ? [] : [{ kind: 'command', id: command, label: words[label], command, keys }];
  });
}
