import { BlockList, isIP } from 'node:net';
import type { Role } from '@eventide/contract';
import { z } from 'zod';
import { portNumber } from '../port-number.ts';

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value,
    'expected an origin such as "https://eventide.example.org"',
  );

const issuer = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'expected the issuer\'s address, such as "https://login.microsoftonline.com/<tenant>/v2.0"',
  )
  .transform((value) => value.replace(/\/+$/, ''));

const roles: readonly Role[] = ['viewer', 'reviewer', 'admin'];
const isRole = (value: string | undefined): value is Role => roles.some((role) => role === value);

const roleMap = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
  .transform((entries) => entries.map((entry) => /^(.+)=(.+)$/.exec(entry)?.slice(1) ?? []))
  .refine(
    (pairs) => pairs.length > 0 && pairs.every(([, role]) => isRole(role)),
    'expected pairs such as "Eventide.Admin=admin,Eventide.Reviewer=reviewer"',
  )
  .transform((pairs) => new Map(pairs.flatMap(([value = '', role]) => (isRole(role) ? [[value, role] as const] : []))));

const proxies = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
  .refine(
    (entries) => entries.every((entry) => isNetwork(entry)),
    'expected addresses or networks such as "10.0.0.0/8", separated by commas',
  );

/** The settings of sign-in, as they stand in the environment. */
export const authFields = {
  EVENTIDE_WEB_ORIGIN: origin.optional(),
  EVENTIDE_WEB_PORT: portNumber(1).default(3000),
  EVENTIDE_READING: z.enum(['open', 'members'], 'expected open or members').default('open'),
  EVENTIDE_COMMENTS: z.enum(['members', 'open'], 'expected members or open').default('members'),
  EVENTIDE_SECRET: z.string().min(32, 'expected 32 characters or more').optional(),
  EVENTIDE_SIGN_IN_LINK: z.email('expected the e-mail address of somebody who has been invited').optional(),
  EVENTIDE_TRUSTED_PROXIES: proxies.optional(),
  EVENTIDE_OIDC_ISSUER: issuer.optional(),
  EVENTIDE_OIDC_CLIENT_ID: z.string().min(1, 'expected the client ID').optional(),
  EVENTIDE_OIDC_CLIENT_SECRET: z.string().min(1, 'expected the client secret').optional(),
  EVENTIDE_OIDC_NAME: z.string().min(1, 'expected what the button says').optional(),
  EVENTIDE_OIDC_ROLE_CLAIM: z.string().min(1, 'expected the name of a claim').default('roles'),
  EVENTIDE_OIDC_ROLES: roleMap.optional(),
};

type AuthFields = z.output<z.ZodObject<typeof authFields>>;

/** An OpenID Connect provider, Microsoft Entra ID for one. */
export interface ProviderSettings {
  /** Without a trailing slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
  readonly roleClaim: string;
  /** Which value of the claim gives which role; null: roles are given here, and new people become viewers. */
  readonly roles: ReadonlyMap<string, Role> | null;
}

export interface AuthSettings {
  /** Where people reach the web client: links lead there, and forms come from there. */
  readonly webOrigin: string;
  /** Whether somebody who is not signed in may read. */
  readonly readingIsOpen: boolean;
  /** Whether somebody who is not signed in may read comments. */
  readonly commentsAreOpen: boolean;
  /** Null: one is made and kept beside the embedded store. */
  readonly secret: string | null;
  /** Whoever has locked themselves out and asks for a link at the start. */
  readonly linkFor: string | null;
  /** Whose word on a client's address counts; null: nobody's. */
  readonly trustedProxies: readonly string[] | null;
  readonly provider: ProviderSettings | null;
}

/** The settings that a provider cannot do without, where there is one; none is missing in what is answered. */
export function missingProviderSettings(fields: AuthFields): string[] {
  const names = ['EVENTIDE_OIDC_ISSUER', 'EVENTIDE_OIDC_CLIENT_ID', 'EVENTIDE_OIDC_CLIENT_SECRET'] as const;
  const missing = names.filter((name) => fields[name] === undefined);
  return missing.length === names.length ? [] : missing;
}

export function authSettings(fields: AuthFields): AuthSettings {
  const {
    EVENTIDE_OIDC_ISSUER: issuer,
    EVENTIDE_OIDC_CLIENT_ID: clientId,
    EVENTIDE_OIDC_CLIENT_SECRET: clientSecret,
  } = fields;
  return {
    webOrigin: fields.EVENTIDE_WEB_ORIGIN ?? `http://localhost:${fields.EVENTIDE_WEB_PORT}`,
    readingIsOpen: fields.EVENTIDE_READING === 'open',
    commentsAreOpen: fields.EVENTIDE_COMMENTS === 'open',
    secret: fields.EVENTIDE_SECRET ?? null,
    linkFor: fields.EVENTIDE_SIGN_IN_LINK ?? null,
    trustedProxies: fields.EVENTIDE_TRUSTED_PROXIES ?? null,
    provider:
      issuer === undefined || clientId === undefined || clientSecret === undefined
        ? null
        : {
            issuer,
            clientId,
            clientSecret,
            name: fields.EVENTIDE_OIDC_NAME ?? providerName(issuer),
            roleClaim: fields.EVENTIDE_OIDC_ROLE_CLAIM,
            roles: fields.EVENTIDE_OIDC_ROLES ?? null,
          },
  };
}

function providerName(issuer: string): string {
  const { hostname } = new URL(issuer);
  return hostname === 'login.microsoftonline.com' ? 'Microsoft' : hostname;
}

function isNetwork(entry: string): boolean {
  const [address = '', prefix] = entry.split('/');
  if (isIP(address) === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(address) === 4 ? 32 : 128));
}

/** @param networks addresses or networks as {@link AuthSettings.trustedProxies} has them */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
