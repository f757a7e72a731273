// How a group of people is spoken of in a sentence: "at the front line", "among the managers", "in Sales".
import { usualGroups } from '../../audit.ts';
import { plain } from './plain.ts';

/** A group's title, made fit for mid-sentence. */
export interface GroupWords {
  /** As the subject of a sentence: "the front line". */
  the: string;
  /** Where its people are: "at the front line", "among the managers". */
  among: string;
  /** Where a voice comes from: "from the front line". */
  from: string;
  /** In a list of who took part: "the front line", "managers". */
  bare: string;
  /** Whether verbs after it stand in the plural. */
  plural: boolean;
}

const people = /(?:^|\s)(?:staff|people|[\p{L}-]*(?:ers|ors|ees|ists|ians|nurses|leads|heads))$/iu;
const noPeople = /(?:orders|headquarters|centers|offers|numbers|careers|papers|doors|floors|fees|matters)$/iu;
const withArticle =
  /(?:^|\s)(?:workshop|office|floor|team|desk|warehouse|kitchen|board|line|shop|store|crew|counter|group|department|front|back office|management|centre|center|lab|studio|clinic|ward|branch)$/iu;
const places = /(?:line|desk|counter|floor|front)$/iu;

/**
 * A title in words. Titles that name people or a place of work lose their capital; all others are taken for names and stay.
 * @example groupWords('Front line').among // 'at the front line'
 * @example groupWords('Managers').from // 'from the managers'
 * @example groupWords('IT').from // 'from IT'
 */
export function groupWords(given: string): GroupWords {
  const title = plain(given);
  const usual = usualGroups.some((group) => group.title === title);
  const small = usual || /^\p{Lu}?[\p{Ll}\s-]+$/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  if (people.test(title) && !noPeople.test(title)) {
    const the = `the ${small}`;
    return { the, among: `among ${the}`, from: `from ${the}`, bare: small, plural: !/staff$/iu.test(title) };
  }
  if (withArticle.test(title)) {
    const the = small.startsWith('the ') ? small : `the ${small}`;
    return { the, among: `${places.test(title) ? 'at' : 'in'} ${the}`, from: `from ${the}`, bare: the, plural: false };
  }
  return { the: title, among: `in ${title}`, from: `from ${title}`, bare: title, plural: false };
}
