import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printContract, schema } from '../schema.ts';
import { breakingChanges } from './breaking-changes.ts';

/** Everything in the schema that can have a description, with its description. */
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
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(printContract());
  });

  it('breaks its clients if a field is removed', async () => {
    const contract = printContract();
    const without = contract.replace('\n  severity: EventSeverity!', '\n  badness: EventSeverity!');
    expect(without).not.toBe(contract);
    expect(await breakingChanges(contract, without)).toEqual(["Field 'severity' was removed from object type 'Event'"]);
  });

  it('describes every type, field, argument and value', () => {
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
