import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printContract, schema } from './schema.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

async function breakingChanges(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

/** Everything in the schema that can have a description, with it. */
function described(): readonly (readonly [name: string, description: string | null | undefined])[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      [type.name, type.description] as const,
      ...(isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []).flatMap((field) => [
        [`${type.name}.${field.name}`, field.description] as const,
        ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg.description] as const),
      ]),
      ...(isInputObjectType(type) ? Object.values(type.getFields()) : []).map(
        (field) => [`${type.name}.${field.name}`, field.description] as const,
      ),
      ...(isEnumType(type) ? type.getValues() : []).map(
        (value) => [`${type.name}.${value.name}`, value.description] as const,
      ),
    ]);
}

describe('the contract', () => {
  it('is the one committed as schema.graphql; `npm run schema` in this package rewrites the file', () => {
    expect(read('schema.graphql')).toBe(printContract());
  });

  it('breaks no client of the accepted contract; `npm run schema:accept` accepts a break on purpose', async () => {
    expect(await breakingChanges(read('schema.baseline.graphql'), printContract())).toEqual([]);
  });

  it('would be seen to break its clients if a field went away', async () => {
    const contract = printContract();
    const without = contract.replace('\n  severity: EventSeverity!', '\n  badness: EventSeverity!');
    expect(without).not.toBe(contract);
    expect(await breakingChanges(contract, without)).toEqual(["Field 'severity' was removed from object type 'Event'"]);
  });

  it('says of every type, field, argument and value what it is', () => {
    expect(described().length).toBeGreaterThan(200);
    expect(described().filter(([, description]) => (description ?? '').length < 5)).toEqual([]);
  });

  it.each(['Event', 'DiagnosticCode', 'Segment'])('has one connection type for %s, wherever it is listed', (name) => {
    const connections = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getFields().nodes?.type.toString() === `[${name}!]!`,
    );
    expect(connections.map(({ name }) => name)).toEqual([`${name}Connection`]);
  });
});
