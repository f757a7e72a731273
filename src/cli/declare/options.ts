// Options that several commands have; one name means one thing in every command.
import { Option } from 'commander';

/** Gathers the values of an option that may be repeated. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];
export const mode = () =>
  new Option('--mode <mode>', 'how answers are given').choices(['one-voice', 'consensus', 'hands']);
export const smallestGroup = () =>
  new Option('--smallest-group <number>', 'show no group of fewer people (default: 5, never under 3)');
export const dir = () => new Option('--dir <folder>', 'the folder of audits (default: ./audits)');
export const json = () => new Option('--json', 'one JSON object on stdout');
export const output = () => new Option('-o, --output <file>', 'where the document goes; - is stdout');
export const rubrics = (text: string) => new Option('-r, --rubric <id>', `${text}; may be repeated`).argParser(collect);

export const redact = () =>
  new Option('--redact <file>', 'replace these names, one a line; marked: those marked [[so]]');

/** How the folder of audits is found, in every help that names it. */
export const dirFrom = `  --dir, CULTURE_AUDIT_DIR or dir in culture-audit.yaml say where audits are.`;
