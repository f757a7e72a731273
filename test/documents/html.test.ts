// HTML pages in a real browser: axe finds nothing, nothing is asked of the network, nothing is cut off, and no script runs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserWord, hasBrowser, openBrowser } from './browser.ts';
import { pages } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPage = readFileSync(resolve(import.meta.dirname, 'in-page.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

interface Look {
  width: number;
  scheme: 'light' | 'dark';
  media: 'screen' | 'print';
}
const looks: Look[] = [
  { width: 1280, scheme: 'light', media: 'screen' },
  { width: 320, scheme: 'dark', media: 'screen' },
  { width: 690, scheme: 'light', media: 'print' },
  { width: 690, scheme: 'dark', media: 'print' },
];

interface Opened {
  page: Page;
  /** Addresses that it asked for, and what the browser complained of. */
  asked: string[];
  said: string[];
}
async function open(html: string, { width, scheme, media }: Look): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const [asked, said]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  await page.emulateMedia({ media, colorScheme: scheme });
  await page.setContent(html, { waitUntil: 'load' });
  return { page, asked, said };
}

describe.skipIf(!hasBrowser).each(pages)(`the page of $name${browserWord}`, ({ html: make }) => {
  let html = '';
  beforeAll(async () => {
    html = await make();
  });

  it.each(
    looks,
  )('can be read by everybody, shows everything, asks for nothing: $width px, $scheme, $media', async (look) => {
    const { page, asked, said } = await open(html, look);
    await page.evaluate(axe); // from outside, which the page's own policy does not hinder
    const found = await page.evaluate(inPage);
    expect({ found, asked, said }).toEqual({
      found: { objections: [], outside: [], clashes: [] },
      asked: [],
      said: [],
    });
    await page.close();
  });
});

describe.skipIf(!hasBrowser)(`a page${browserWord}`, () => {
  it('lets no script run, even one that was put into it', async () => {
    const bad = '<script>document.title = "taken"</script><style>body{color:red}</style></main>';
    const html = (await pages[0]?.html())?.replace('</main>', bad) ?? '';
    const { page, said } = await open(html, { width: 1280, scheme: 'light', media: 'screen' });
    expect(await page.title()).toBe('How we serve at Tarn Bridge Heating & Water');
    expect(said.filter((line) => line.includes('Content Security Policy'))).toHaveLength(2);
    await page.close();
  });
});
