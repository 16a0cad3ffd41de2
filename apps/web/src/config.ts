/** The only module of the web client that reads the environment. Read at run time: a build knows no addresses. */
export const config = {
  /** Where the GraphQL API listens, without a trailing slash (`EVENTIDE_API_URL`). */
  get apiUrl(): string {
    return parseOrigin('EVENTIDE_API_URL', process.env.EVENTIDE_API_URL ?? 'http://localhost:4000');
  },
  get isDevelopment(): boolean {
    return process.env.NODE_ENV === 'development';
  },
};

function parseOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`${name} is "${value}"; expected an http or https address such as http://localhost:4000`);
  }
  return url.href.replace(/\/+$/, '');
}
