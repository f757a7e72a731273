// How forms call their questions, so that answers come back without a mapping: names for tools that allow long ones, codes for the others.
// The import knows both.
import { digest } from '../text.ts';

const plain = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/g, '');
const underscored = (id: string): string => id.replaceAll('-', '_');

/** What the columns of a form are called that answer no question: `culture_audit_group` and the like. */
export const ownName = (what: 'group' | 'opening' | 'thanks'): string => `culture_audit_${what}`;
/** Whether a column's name is one of these, whatever stands in front of it. */
export const isOwnName = (name: string): boolean => /cultureaudit(group|opening|thanks)$/.test(plain(name));
/** Whether it is the one for the group. */
export const isGroupName = (name: string): boolean => plain(name).endsWith('cultureauditgroup');

/**
 * A question's name in a form: with its rubric in front, so that no tool takes it for a name of its own.
 * @example formName('weisbord', 'service-values', 'formal') // 'weisbord_service_values_formal'
 */
export const formName = (rubric: string, question: string, part?: string): string =>
  [rubric, question, ...(part === undefined ? [] : [part])].map(underscored).join('_');

const longestHead = 14;

/**
 * The same in at most twenty letters and digits, beginning with a letter: the start of its id, and six figures that tell it from any other.
 * @example formCode('weisbord', 'true-stories').slice(0, 11) // 'truestories'
 */
export const formCode = (rubric: string, question: string, part: string = ''): string =>
  `${(plain(question) + plain(part)).slice(0, longestHead)}${digest(formName(rubric, question, part))}`;

/** Codes of the three ways of having no answer that a form offers; a blank is the fourth. Labels everywhere are read so. */
export const wayCodes = { 'not-applicable': 'na', 'dont-know': 'dk', 'not-said': 'nc' } as const;
/** A way of having no answer that can be chosen in a form. */
export type Way = keyof typeof wayCodes;
export const ways = Object.keys(wayCodes) as Way[];

/** The code of a question's option, by its place from 0, where a tool allows only short ones. */
export const optionCode = (index: number): string => `o${index + 1}`;
/** The place of the option with this code; -1 if it is none. */
export const optionAt = (code: string): number => (/^o[1-9]\d?$/.test(code) ? Number(code.slice(1)) - 1 : -1);

/** The code of a group's choice, by its place from 0: no name of any group, so that an export of codes can be told from one of names. */
export const groupCode = (index: number): string => `cag${index + 1}`;
/** Whether a label is such a code. */
export const isGroupCode = (label: string): boolean => /^cag[1-9]\d?$/.test(label.trim());
