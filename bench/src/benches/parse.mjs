/** How fast a page is read, against what the parser below us needs for the same text. */
import { readdirSync, readFileSync } from 'node:fs';
import { decodePage, parsePage } from '@eventide/catalog';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { interleave } from '../rounds.mjs';

const rounds = 9;
/** Long enough for a round to outlast a pause of the collector. */
const passes = 6;
const warmUpPasses = 12;

export async function run() {
  const folder = new URL('../../../documents/', import.meta.url);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((file) => ({ file, bytes: readFileSync(new URL(file, folder)) }));
  const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const grammar = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
  const plain = unified().use(remarkParse).freeze();
  const subjects = [
    { subject: 'eventide parsePage', read: (file, bytes) => parsePage(decodePage(bytes, { file }), { file }) },
    { subject: 'remark-parse, gfm, front matter', read: (_, bytes) => grammar.parse(bytes.toString()) },
    { subject: 'remark-parse alone', read: (_, bytes) => plain.parse(bytes.toString()), note: 'reads no table' },
  ];
  const pass = ({ read }) => {
    for (const { file, bytes } of pages) read(file, bytes);
  };
  for (const subject of subjects) for (let i = 0; i < warmUpPasses; i++) pass(subject);
  const medians = await interleave(subjects, rounds, (subject) => {
    const started = performance.now();
    for (let i = 0; i < passes; i++) pass(subject);
    return (megabytes * passes * 1000) / (performance.now() - started);
  });
  const ours = medians.get(subjects[0]);
  return subjects.map((subject, index) => {
    const { subject: name, note } = subject;
    const value = medians.get(subject);
    return { subject: name, value, unit: 'MB/s', ...(index > 0 && { ratio: ours / value }), ...(note && { note }) };
  });
}
