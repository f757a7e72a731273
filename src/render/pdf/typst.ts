// The typesetter itself: an optional package, loaded only through this module.
import typst from '@myriaddreamin/typst-ts-node-compiler';

/** A folder that is not there: nothing of the machine can be read by a document, only the files handed to it. */
const nowhere =
  process.platform === 'win32' ? 'C:\\culture-audit-has-no-such-folder' : '/culture-audit-has-no-such-folder';

/** What came of a source: the PDF, or why there is none. Warnings are the typesetter's own, such as a font that is not installed. */
export type Typeset = { pdf: Uint8Array; warnings: string[] } | { pdf: null; error: string };

/** Sets a source as a tagged PDF, to the standard PDF/UA-1 if that is asked for. Files are named as the source names them, as in `/logo.png`. */
export type Typesetter = (source: string, files: Map<string, Uint8Array>, standard: 'ua-1' | null) => Typeset;

/** Typst, with the fonts that it brings along and those of the machine. */
export const typeset: Typesetter = (source, files, standard) => {
  const compiler = typst.NodeCompiler.create({ workspace: nowhere });
  for (const [name, bytes] of files) compiler.mapShadow(`${nowhere}${name}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: source });
  const result = compiled.result;
  if (result === null) {
    const failure = compiled.takeError();
    return {
      pdf: null,
      error: failure === null ? 'no result' : messages(compiler.fetchDiagnostics(failure)).join('; '),
    };
  }
  const warned = compiled.takeWarnings();
  const warnings = warned === null ? [] : messages(compiler.fetchDiagnostics(warned));
  try {
    return { pdf: compiler.pdf(result, standard === null ? {} : { pdfStandard: standard }), warnings };
  } catch (error) {
    return { pdf: null, error: error instanceof Error ? error.message : String(error) };
  }
};

const messages = (diagnostics: unknown[]): string[] =>
  diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
