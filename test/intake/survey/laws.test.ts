// What holds for any file: it never breaks the import, nobody is lost or counted twice, and what was said is what comes out.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { briefly, importBytes } from './a-survey.ts';

const level = fc.constantFrom(
  '1',
  '2',
  '3',
  '4',
  '5',
  '',
  "Don't know",
  'N/A',
  'Prefer not to say',
  'Agree',
  'Strongly disagree',
);
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\0\r]/g, '').trim());
const rows = fc.array(fc.record({ 'waiting-time': level, 'first-feeling': words }), { minLength: 1, maxLength: 12 });
type Line = { 'waiting-time': string; 'first-feeling': string };
const csv = (lines: Line[], delimiter = ',') => Papa.unparse(lines, { delimiter, quotes: true, newline: '\r\n' });

it('gives answers or problems for any bytes, and never breaks', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((text) => new TextEncoder().encode(`greeting,${text}\n4,${text}\n`)),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 100 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const outcome = await importBytes({ file: content });
      expect(outcome.ok || outcome.problems.length > 0).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('counts each row once: as a person, or for the one reason why it is left out', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const outcome = await importBytes({ 'a.csv': csv(lines) });
      if (!outcome.ok) return;
      const filled = lines.filter((line) => Object.values(line).some((cell) => cell !== ''));
      const count = outcome.imported.counts[0];
      expect(count?.rows).toBe(filled.length);
      expect(outcome.imported.drafts.length + (count?.empty ?? 0)).toBe(filled.length);
    }),
  );
});

it('says the same whatever separates the cells', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', '\t', '|'), async (lines, delimiter) => {
      const [one, other] = [
        await importBytes({ 'a.csv': csv(lines) }),
        await importBytes({ 'a.csv': csv(lines, delimiter) }),
      ];
      expect(other.ok).toBe(one.ok);
      if (one.ok) expect(briefly(other)).toEqual(briefly(one));
    }),
  );
});

it('says the same for one file and for its two halves', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const whole = await importBytes({ 'a.csv': csv([...first, ...second]) });
      const halves = await importBytes({ 'a.csv': csv(first), 'b.csv': csv(second) });
      if (whole.ok && halves.ok) expect(briefly(halves)).toEqual(briefly(whole));
    }),
  );
});

it('gives back what people wrote', async () => {
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const outcome = await importBytes({ 'a.csv': csv([{ 'waiting-time': '4', 'first-feeling': `I say: ${text}` }]) });
      expect(briefly(outcome)[0]?.['first-feeling']).toBe(`I say: ${text}`.trim());
    }),
  );
});
