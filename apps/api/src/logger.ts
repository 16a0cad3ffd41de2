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
  const redact = { paths: secrets, censor: '…' };
  return pino({ level, base: null, redact, serializers: { err: describeError } }, destination);
}

interface ErrorLine {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Where it was raised: the stack without its heading. */
  readonly at?: string;
  readonly cause?: ErrorLine;
}

/**
 * What the log has of an error. A failed query carries its parameters, in its message too: hashes of passwords, addresses,
 * what somebody has written. They are left out, and so is whatever else an error has that nobody knows of here.
 */
function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack = '', cause } = error;
  const heading = stack.indexOf(message);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return {
    type: name,
    message: 'query' in error && 'params' in error ? `Failed query: ${String(error.query)}` : message,
    ...(code !== null && { code }),
    ...(heading >= 0 && { at: stack.slice(heading + message.length).trim() }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
