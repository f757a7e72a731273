// What several tools share: columns by their headings, and words for a state.
import type { Column, Layout } from '../layout.ts';
import type { Row } from '../table.ts';
import { wordsOf } from '../wording.ts';

/** Headings that tell who somebody is or where, in the languages of the tools; compared as `wordsOf` gives them. */
const personal = new Set(
  `email | e mail | email address | e mail address | e mail adresse | emailadresse | adresse e mail | adresse mail | correo electrónico |
  dirección de correo electrónico | indirizzo email | e mailadres | endereço de e mail | メールアドレス | username | user name | nombre de usuario |
  name | first name | last name | full name | vorname | nachname | nom | prénom | nombre | nome | naam | 氏名 | 名前 | firstname | lastname |
  ip address | ipaddress | ip | ip adresse | latitude | longitude | location latitude | location longitude | locationlatitude | locationlongitude | locationaccuracy | location accuracy |
  country | city | state region | postal | zip | phone | phone number | network id | deviceid | device id | subscriberid | simserial | phonenumber |
  recipient last name | recipient first name | recipient email | recipientlastname | recipientfirstname | recipientemail |
  external reference | externalreference | external data reference | submitterid | submittername | submitted by | contact id | sessionid |
  user agent | token | referrer url | refurl | referer | extended referer | emailaddress`
    .split('|')
    .map((name) => name.trim()),
);

/** Whether a heading by itself is one of a person or a place. */
export const isPersonal = (heading: string): boolean =>
  personal.has(wordsOf(heading)) || /^custom data( \d+)?$/.test(wordsOf(heading));

/** Columns of a table with one heading row. `about` are headings that tell of the response, as `wordsOf` gives them. */
export function columnsOf(
  heading: Row,
  about: readonly string[],
  parts: (title: string) => Partial<Column> = () => ({}),
): Column[] {
  return heading.map((title, index) => ({ index, title, ...parts(title), use: useOf(title, about) }));
}

/** What a column with this heading is for. */
export function useOf(title: string, about: readonly string[]): Column['use'] {
  const words = wordsOf(title);
  if (isPersonal(title)) return 'personal';
  return words === '' || about.includes(words) ? 'about' : 'question';
}

/** The place of a heading among others, whatever its case and marks; -1 if it is not there. */
export const placeOf = (heading: Row, ...names: string[]): number =>
  heading.findIndex((title) => names.includes(wordsOf(title)));

/** Splits `Question [row]` as grids are headed. */
export function gridPart(title: string): Partial<Column> {
  const match = /^(.*\S)\s*\[([^[\]]+)\]\s*$/s.exec(title);
  return match?.[1] !== undefined && match[2] !== undefined ? { title: match[1], part: match[2] } : {};
}

/** The parts of a layout that most tools leave as they are. */
export const plainLayout = {
  headerRows: 1,
  separators: [';', ','],
  blanks: [],
  judge: () => 'counts',
} satisfies Partial<Layout>;
