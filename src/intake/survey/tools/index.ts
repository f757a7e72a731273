// The table of survey tools. A new one is a file beside this one, a line here, and a sample in test/intake/survey/samples.
import { headLength, type Layout, type Tool } from '../layout.ts';
import { headOf, type Table } from '../table.ts';
import { alchemer } from './alchemer.ts';
import { googleForms } from './google-forms.ts';
import { koboToolbox } from './kobotoolbox.ts';
import { limeSurvey } from './limesurvey.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { odk } from './odk.ts';
import { plainTable } from './plain.ts';
import { qualtrics } from './qualtrics.ts';
import { surveyJs } from './surveyjs.ts';
import { surveyMonkey } from './surveymonkey.ts';
import { typeform } from './typeform.ts';

/** In the order in which they are tried: those with the surest signs first. */
export const tools: Tool[] = [
  surveyJs,
  qualtrics,
  koboToolbox,
  odk,
  typeform,
  surveyMonkey,
  alchemer,
  limeSurvey,
  microsoftForms,
  googleForms,
];

/** The layout of a table: that of the first tool that knows it as its own, else a plain one with `headerRows` heading rows. */
export function layoutOf(table: Table, headerRows?: number): Layout {
  const head = headOf(table, headLength);
  if (headerRows !== undefined) return plainTable(head, headerRows);
  for (const tool of tools) {
    const layout = tool.recognize(head, table);
    if (layout) return layout;
  }
  return plainTable(head, 1);
}
