// `export` in the formats that set pages: whole files, the same each time, from the same facts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

const answers = resolve(import.meta.dirname, '../../examples/tarn-bridge/2025.yaml');

describe('export --format pdf,docx', () => {
  it('puts both beside each other, the same bytes however often and wherever', async () => {
    const files = async (): Promise<Buffer[]> => {
      const world = aWorld();
      await world.run(['run', '--answers', answers, '--no-input']);
      const { code, out } = await world.run(['export', 'latest', '--format', 'pdf,docx', '-o', 'out/']);
      expect(code).toBe(0);
      expect(out).toBe('out/philosophy.pdf\nout/philosophy.docx\n');
      return ['pdf', 'docx'].map((ending) => readFileSync(resolve(world.folder, `out/philosophy.${ending}`)));
    };
    const [[pdf, docx], [pdfAgain, docxAgain]] = [await files(), await files()];
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(docx?.subarray(0, 2).toString()).toBe('PK');
    expect(pdf?.equals(pdfAgain ?? Buffer.alloc(0))).toBe(true);
    expect(docx?.equals(docxAgain ?? Buffer.alloc(0))).toBe(true);
  });
});
