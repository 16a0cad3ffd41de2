import { readBytes } from '../read-bytes.ts';
import type { Session } from '../session.ts';
import { type Config, configFile, noConfig } from './config.ts';
import { readConfig } from './read.ts';

/** What every command that takes a configuration has as options. */
export const configOptions = {
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;

export const configHelp = `  --config FILE  the configuration (default: ${configFile} in the current folder, if there is one); see docs/configuration.md
  --no-config    take none`;

interface Asked {
  readonly config?: string | undefined;
  readonly 'no-config': boolean;
}

/**
 * The configuration that is named, else the one in the current folder, else none.
 * @throws FileError that names file, line, field and what to do
 */
export async function loadConfig(asked: Asked, ruleIds: readonly string[] | null, io: Session): Promise<Config> {
  if (asked['no-config']) return noConfig;
  const file = asked.config ?? ((await io.kindOf(configFile)) === 'FILE' ? configFile : null);
  if (file === null) return noConfig;
  return readConfig(new TextDecoder().decode(await readBytes(file, io)), file, ruleIds);
}
