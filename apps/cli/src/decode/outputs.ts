import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { OpenOutput } from './output.ts';
import { pretty } from './pretty.ts';
import { kql, powershell, xpath } from './queries.ts';

/** The formats of `decode --format`, by name. */
export const outputs = { pretty, json, csv, markdown, powershell, kql, xpath } as const satisfies Readonly<
  Record<string, OpenOutput>
>;

export const outputNames = Object.keys(outputs) as (keyof typeof outputs)[];
