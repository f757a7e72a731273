// The head of a column of a table.
import type { Align } from './block.ts';

interface Column {
  title: string;
  align: Align;
}

/** A column of words. */
export const left = (title: string): Column => ({ title, align: 'left' });

/** A column of figures. */
export const right = (title: string): Column => ({ title, align: 'right' });
