// What the YAML reader objects to, in words for people who don't write YAML every day.
import type { ErrorCode } from 'yaml';

interface Words {
  message: string;
  hint?: string;
}

const quotes = 'A text with ": " or " #" in it, or one that begins with a special character, must stand in quotes.';
const indent = 'Keys that belong together begin in the same column. Use spaces, not tabs.';

const words: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: { message: 'This line is indented in a way that does not fit the lines around it.', hint: indent },
  TAB_AS_INDENT: { message: 'This line is indented with a tab.', hint: 'Use spaces.' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'There is a second ": " on this line.', hint: quotes },
  BLOCK_IN_FLOW: { message: 'Lines with "- " or "key:" cannot stand inside brackets.' },
  MISSING_CHAR: { message: 'Something is missing here: a colon, a comma, a bracket or a closing quote.', hint: quotes },
  IMPOSSIBLE: { message: 'This cannot be read as YAML.', hint: quotes },
  UNEXPECTED_TOKEN: { message: 'This does not belong here.', hint: quotes },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A colon is missing on this line, or the line before it has no end.',
    hint: quotes,
  },
  KEY_OVER_1024_CHARS: { message: 'A key cannot be this long.', hint: quotes },
  BAD_SCALAR_START: { message: 'A text cannot begin with this character.', hint: 'Put the text in quotes.' },
  BAD_DQ_ESCAPE: {
    message: 'A backslash has a special meaning in double quotes, and this one is unknown.',
    hint: 'Use single quotes, or write \\\\ for a backslash.',
  },
  BAD_ALIAS: { message: 'This alias (*name) has no name, or refers to nothing.', hint: quotes },
  ALIAS_PROPS: { message: 'An alias (*name) cannot have a tag or an anchor of its own.' },
  TAG_RESOLVE_FAILED: { message: 'Tags (words that begin with "!") are not used here.', hint: quotes },
  MULTIPLE_TAGS: { message: 'Tags (words that begin with "!") are not used here.', hint: quotes },
  MULTIPLE_ANCHORS: { message: 'One thing cannot have two anchors (&name).' },
  MULTIPLE_DOCS: { message: 'A second document begins here ("---"); only one may stand in a file.' },
  NON_STRING_KEY: { message: 'A key must be a plain text.' },
  BAD_COLLECTION_TYPE: { message: 'Tags (words that begin with "!") are not used here.' },
  BAD_DIRECTIVE: { message: 'A line cannot begin with "%".', hint: 'Put the text in quotes.' },
};

/** What a YAML error means, and what to do about it. `message` is the reader's own, used where nothing better is known. */
export const syntaxWords = (code: ErrorCode, message: string): Words => words[code] ?? { message };
