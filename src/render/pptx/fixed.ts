// What the package leaves in an archive of slides that is no content is taken out, so that the same slides are the same bytes: the
// moment at which they were made, also inside the workbooks of charts, numbers that count on from one document to the next, and
// entries for parts that are not there.
import JSZip from 'jszip';
import { atFixedTime } from '../zip-time.ts';

const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;
const slide = /^ppt\/slides\/slide\d+\.xml$/;
/** A paragraph says once, at its start, how it is set; the package says it again before each run, and programs take the last for the whole. */
const repeated = /(?<=<\/a:r>)<a:pPr\b[^>]*>.*?<\/a:pPr>/gs;
const numbered = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;

/** The archive with this day instead of every moment in its properties, its charts counted from 1, and its parts in the order of their names. */
export async function withFixedParts(archive: Uint8Array, day: string): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(archive);
  const names = Object.keys(given.files).filter((name) => given.files[name]?.dir === false);
  const charts = names
    .flatMap((name) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((one, other) => Number(one) - Number(other));
  const renumbered = (text: string): string =>
    text.replace(numbered, (all, part: string, number: string) => {
      const index = charts.indexOf(number);
      return index === -1 ? all : `${part}${index + 1}`;
    });
  const kept = new Set(names.map((name) => `/${renumbered(name)}`));
  const parts = new Map<string, string | Uint8Array>();
  for (const name of names) {
    const bytes = await given.files[name]?.async('uint8array');
    if (bytes !== undefined) parts.set(renumbered(name), await fixed(name, bytes));
  }
  const archived = new JSZip();
  for (const name of [...parts.keys()].sort()) {
    archived.file(name, parts.get(name) ?? '', { createFolders: false });
  }
  return atFixedTime(await archived.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' }));

  async function fixed(name: string, bytes: Uint8Array): Promise<string | Uint8Array> {
    if (name.endsWith('.xlsx')) return withFixedParts(bytes, day);
    const text = (): string => new TextDecoder().decode(bytes);
    if (name.endsWith('docProps/core.xml')) return text().replace(moment, `${day}T00:00:00Z`);
    if (name.endsWith('.rels')) return renumbered(text());
    if (slide.test(name)) return text().replace(repeated, '');
    if (name !== '[Content_Types].xml') return bytes;
    return renumbered(text()).replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (entry, part: string) =>
      kept.has(part) ? entry : '',
    );
  }
}
