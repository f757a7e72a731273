// The names of the formats for other programs, apart from what makes them, since every command line reads the names.
export const dataFormats = ['json', 'csv', 'xlsx', 'answers'] as const;
export type DataFormat = (typeof dataFormats)[number];
