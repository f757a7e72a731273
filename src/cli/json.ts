// What --json prints: one object that names its shape and the version of it, with nothing in it that a terminal would obey.

/** The versions of the shapes, by command. One grows when a key goes or changes its meaning; new keys do not count. docs/json.md has a section for each. */
export const jsonVersions = {
  agenda: 1,
  audit: 1,
  run: 1,
  import: 1,
  list: 1,
  show: 1,
  diff: 1,
  trend: 1,
  sites: 1,
  benchmark: 1,
  target: 1,
  export: 1,
  forget: 1,
  seal: 1,
  unseal: 1,
  sign: 1,
  doctor: 1,
  'rubric-list': 1,
  'rubric-show': 1,
  'rubric-check': 1,
} as const;
export type JsonName = keyof typeof jsonVersions;

/** C1 controls, and characters that turn the reading order or hide: JSON leaves them as they are. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The text of an object that begins with `schema: culture-audit/NAME/VERSION`. */
export const jsonText = (name: JsonName, data: object): string =>
  JSON.stringify({ schema: `culture-audit/${name}/${jsonVersions[name]}`, ...data }, null, 2).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
