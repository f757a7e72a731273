// The survey tools that a form can be made for, and how each is loaded.
import type { Form } from '../../core/form/form.ts';

/** A form as bytes; the same form always gives the same ones. */
export type WriteForm = (form: Form) => Promise<Uint8Array>;

export const formTools = ['xlsform', 'surveyjs', 'limesurvey', 'qualtrics', 'google', 'paper', 'csv'] as const;
export type FormTool = (typeof formTools)[number];

/** How each is loaded, and what its files end with. */
export const formWriters: Record<FormTool, { ending: string; load: () => Promise<WriteForm> }> = {
  xlsform: { ending: 'xlsx', load: async () => (await import('./xlsform.ts')).xlsForm },
  surveyjs: { ending: 'json', load: async () => (await import('./surveyjs.ts')).surveyJs },
  limesurvey: { ending: 'txt', load: async () => (await import('./limesurvey.ts')).limeSurvey },
  qualtrics: { ending: 'txt', load: async () => (await import('./qualtrics.ts')).qualtrics },
  google: { ending: 'gs', load: async () => (await import('./google.ts')).googleForms },
  paper: { ending: 'html', load: async () => (await import('./paper.ts')).paper },
  csv: { ending: 'csv', load: async () => (await import('./blank-table.ts')).blankTable },
};
