// Printing our HTML with a Chromium browser of the machine, for where Typst is not installed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { renderHtml } from '../html/html.ts';
import { propertiesOf } from '../properties.ts';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** A document takes a second or two; a browser that hangs is given up. */
const patience = 60_000;

/** The path of a Chromium browser: the one that `CHROMIUM` names, one on the path, or one where systems put them. */
export function browserHere(env: Record<string, string | undefined> = process.env): string | undefined {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [
    env['CHROMIUM'] ?? '',
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
  ];
  return places.find((place) => place !== '' && existsSync(place));
}

/** The document printed by a browser, with the day of the audit in place of the clock's. */
export async function printedBy(browser: string, document: Document, brand: Brand): Promise<Parsed<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'culture-audit-'));
  const [page, printed] = [join(folder, 'document.html'), join(folder, 'document.pdf')];
  try {
    await writeFile(page, renderHtml(document, brand));
    const isRoot = process.getuid?.() === 0; // Chromium refuses its sandbox to root
    await run(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        ...(isRoot ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${printed}`,
        pathToFileURL(page).href,
      ],
      { timeout: patience },
    );
    return parsed(atDay(await readFile(printed), propertiesOf(document, brand).day ?? '1980-01-01'));
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const hint = 'Export as HTML and print it from the browser.';
    return failed(problem('needs-part', `The browser ${browser} could not print the document. ${why}`, {}, hint));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The moments in the properties of a PDF, made those of a day; they keep their length, so that nothing else moves. */
function atDay(pdf: Buffer, day: string): Uint8Array {
  const fixed = `${day.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, `$1${fixed}`);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
