// Texts of a document made fit for formats that are set by a program: nothing in them but what can be seen.
import { cutShort } from '../core/text.ts';

/** Control characters and marks that override the reading direction; joiners of emoji and scripts stay. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Halves of characters and code points that no character may have: XML and Typst refuse them. */
const noCharacters = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The text on one line; a space at either end stays, so that pieces of a line can be joined. */
export const flowing = (text: string): string =>
  text.replace(unseen, '').replace(noCharacters, '\ufffd').replace(/\s+/gu, ' ');

/** The text on one line, with nothing at its ends. */
export const oneLine = (text: string): string => flowing(text).trim();

/** A text for a place with little room, such as the head of a page. */
export const shortened = (text: string, most: number): string => cutShort(oneLine(text), most);
