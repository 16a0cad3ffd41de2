import { pino, type DestinationStream, type Level, type Logger } from 'pino';

/** Nothing logs these; should something ever, they do not get out. */
const secrets = [
  ...['authorization', 'cookie', 'password', 'secret', 'clientSecret', 'token', 'set-cookie'],
  ...['accessToken', 'refreshToken', 'idToken'],
].flatMap((name) => {
  const key = /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`];
});

export function createLogger(level: Level | 'silent', destination: DestinationStream): Logger {
  return pino({ level, base: null, redact: { paths: secrets, censor: '…' } }, destination);
}
