import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID Connect provider, whose people are what its test says. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the provider knows of a person, by the name they sign in with; read at each sign-in. */
  readonly people: Map<string, Record<string, unknown>>;
  close(): Promise<void>;
}

/** @param inIdToken whether the ID token has the person's claims, as Microsoft's has; else they are asked for. */
export async function startProvider(redirectUri: string, { inIdToken = true } = {}): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Record<string, unknown>>();
  const [clientId, clientSecret] = ['eventide', 'a secret between the two of them'];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: !inIdToken,
    cookies: { keys: ['a key for cookies'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    ...{ issuer, clientId, clientSecret, people },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
