import type { Exchange } from '../exchange.ts';
import { type Asked } from '../http/asked.ts';
import type { Sent } from '../http/finish.ts';
import { version } from '../version.ts';

/** Spans of requests, sent to a collector. */
export interface Tracing {
  readonly trace: (asked: Asked, exchange: Exchange, work: () => Promise<Sent>) => Promise<Sent>;
  /** Sends what has not been sent. */
  readonly close: () => Promise<void>;
}

/**
 * OpenTelemetry, where the environment names a collector by its standard names (`OTEL_EXPORTER_OTLP_ENDPOINT`,
 * `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, `OTEL_SERVICE_NAME`, …); null where it names none: nothing of it is loaded then.
 * Spans are as the semantic conventions for HTTP and GraphQL servers have them; documents and variables are in none.
 */
export async function openTracing(environment: Readonly<Record<string, string | undefined>>): Promise<Tracing | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = environment;
  const endpoint = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint || OTEL_SDK_DISABLED === 'true') return null;
  const [{ ROOT_CONTEXT, propagation, SpanKind, SpanStatusCode }, trace, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new trace.NodeTracerProvider({
    resource: resources.resourceFromAttributes({
      'service.name': environment.OTEL_SERVICE_NAME ?? 'eventide-api',
      'service.version': version,
    }),
    spanProcessors: [new trace.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = provider.getTracer('eventide-api', version);
  return {
    async trace(asked, exchange, work) {
      const method = asked.isHead ? 'HEAD' : asked.method;
      const parent = propagation.extract(ROOT_CONTEXT, asked.headers);
      const attributes = { 'http.request.method': method, 'url.path': asked.path, 'url.scheme': 'http' };
      const span = tracer.startSpan(`${method} ${asked.path}`, { kind: SpanKind.SERVER, attributes }, parent);
      try {
        const sent = await work();
        span.setAttributes({
          'http.response.status_code': sent.status,
          'eventide.request_id': exchange.requestId,
          ...(exchange.operationName !== null && { 'graphql.operation.name': exchange.operationName }),
          ...(exchange.errorCodes.length > 0 && { 'eventide.error_codes': [...exchange.errorCodes] }),
        });
        if (sent.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        return sent;
      } finally {
        span.end();
      }
    },
    close: () => provider.shutdown(),
  };
}
