// The HTML pages that are checked in a browser: the example's, a year on, every chart, and the awkward ones.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Block, Document } from '../../src/core/document/block.ts';
import { plainBrand } from '../../src/core/document/brand.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { aWorld } from '../cli/world.ts';
import { hardCharts, plainCharts } from '../render/some-charts.ts';
import { awkwardDocument, awkwardNames } from './awkward.ts';

const example = (year: string): string => resolve(import.meta.dirname, `../../examples/tarn-bridge/${year}.yaml`);

/** The page of the example as the command writes it. */
async function examplePage(): Promise<string> {
  const world = aWorld();
  await world.run(['run', '--answers', example('2025'), '--no-input']);
  await world.run(['export', 'latest', '--format', 'html', '-o', 'page.html']);
  return readFileSync(resolve(world.folder, 'page.html'), 'utf8');
}

async function yearOnPage(): Promise<string> {
  const { out } = await aWorld().run(['diff', 'example:1', 'example:2', '--format', 'html', '-o', '-']);
  return out;
}

/** All charts on one page, under headings. */
function chartsPage(): string {
  const blocks = [...plainCharts, ...hardCharts].flatMap((chart, index): Block[] => [
    { type: 'heading', level: 2, id: `part-${index}`, text: `Chart ${index + 1}: ${chart.kind}` },
    { type: 'chart', id: `${chart.kind}-${index}`, chart: { ...chart, title: `Picture ${index + 1}` } },
  ]);
  const document: Document = {
    title: 'Charts',
    about: { organization: 'Marlow & Finch', date: '2026-03-14', kind: 'Charts' },
    language: 'en',
    blocks: [{ type: 'heading', level: 1, id: 'title', text: 'Charts' }, ...blocks],
    provenance: { tool: 'culture-audit', rubrics: [], facts: '0'.repeat(64) },
  };
  return renderHtml(document, plainBrand);
}

export interface NamedPage {
  name: string;
  html: () => Promise<string>;
}

export const pages: NamedPage[] = [
  { name: 'the example', html: examplePage },
  { name: 'a year on', html: yearOnPage },
  { name: 'every chart', html: async () => chartsPage() },
  ...awkwardNames.map((name) => ({ name, html: async () => renderHtml(await awkwardDocument(name), plainBrand) })),
];
