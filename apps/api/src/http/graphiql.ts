import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { graphiqlExamples } from '../graphiql-examples.ts';

export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly etag: string;
  /** Compressed when first asked for, once for all. */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer>>;
}

export interface GraphiQL {
  readonly page: Asset;
  /** Script and style, under addresses that change with their content. */
  readonly assets: ReadonlyMap<string, Asset>;
}

const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#4a4e9a" d="M2 11a6 6 0 0 1 12 0zM1 13h14v1.500H1z"/></svg>',
)}`;

let built: GraphiQL | undefined;

/**
 * GraphiQL with nothing fetched from elsewhere. The renderer gives one page of 9 MB; taken apart, the page is small and
 * browsers keep the rest.
 */
export function graphiql(): GraphiQL {
  return (built ??= build());
}

function build(): GraphiQL {
  const html = renderGraphiQL({ title: 'Eventide GraphiQL', favicon, defaultTabs: [...graphiqlExamples] });
  const [head, style, middle, script, tail] = cut(html, ['<style>', '</style>'], ['<script>', '</script>']);
  const css = asset('text/css', style, 'css');
  const js = asset('text/javascript', script, 'js');
  const page = `${head}<link rel="stylesheet" href="${css.path}">${middle}<script src="${js.path}"></script>${tail}`;
  return {
    page: asset('text/html', page.trim(), 'html'),
    assets: new Map([css, js].map((one) => [one.path, one])),
  };
}

/** The texts around and inside the first style and the script, which runs to the last closing tag. */
function cut(html: string, [styleOpen, styleClose]: Tags, [scriptOpen, scriptClose]: Tags): Pieces {
  const styleStart = html.indexOf(styleOpen);
  const styleEnd = html.indexOf(styleClose, styleStart);
  const scriptStart = html.indexOf(scriptOpen, styleEnd);
  const scriptEnd = html.lastIndexOf(scriptClose);
  return [
    html.slice(0, styleStart),
    html.slice(styleStart + styleOpen.length, styleEnd),
    html.slice(styleEnd + styleClose.length, scriptStart),
    html.slice(scriptStart + scriptOpen.length, scriptEnd),
    html.slice(scriptEnd + scriptClose.length),
  ];
}

type Tags = readonly [open: string, close: string];
type Pieces = [head: string, style: string, middle: string, script: string, tail: string];

function asset(type: string, body: string, extension: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  let gzipped: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    path: `/graphiql/${hash}.${extension}`,
    contentType: `${type}; charset=utf-8`,
    body,
    etag: `"${hash}"`,
    gzipped: () => (gzipped ??= promisify(gzip)(body)),
  };
}
