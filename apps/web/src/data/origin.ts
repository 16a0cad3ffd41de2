/** The address this client is reached at, as the request has it: behind a balancer, as that passes it on. */
export function originOf(headers: { readonly get: (name: string) => string | null }): string {
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? 'localhost';
  return `${first('x-forwarded-proto') ?? 'http'}://${host}`;
}
