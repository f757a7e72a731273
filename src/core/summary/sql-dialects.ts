// What DuckDB and Spark write differently.

/** The databases that queries are made for. */
export const sqlDialects = ['duckdb', 'spark'] as const;
export type SqlDialect = (typeof sqlDialects)[number];

export interface SqlWords {
  /** A column by its name, whatever stands in it. */
  name(column: string): string;
  text: string;
  /** Stops the query with a message that ends with an expression. */
  fail(message: string, expression: string): string;
  /** Texts of all rows for which a condition holds, sorted, with commas between them. */
  gathered(text: string, condition: string): string;
  /** The parts of a text between semicolons. */
  split(text: string): string;
  has(list: string, part: string): string;
  /** Whether a list holds nothing but these texts. */
  holdsOnly(list: string, parts: readonly string[]): string;
  /** A sum that may have more than 19 digits. */
  sum(expression: string): string;
  matches(text: string, pattern: string): string;
}

/** A text as a literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const sqlWords: Record<SqlDialect, SqlWords> = {
  duckdb: {
    name: (column) => `"${column.replaceAll('"', '""')}"`,
    text: 'VARCHAR',
    fail: (message, expression) => `error(${literal(message)} || ${expression})`,
    gathered: (text, condition) =>
      `coalesce(array_to_string(list_sort(list(${text}) FILTER (WHERE ${condition})), ','), '')`,
    split: (text) => `list_transform(string_split(${text}, ';'), x -> trim(x))`,
    has: (list, part) => `list_contains(${list}, ${part})`,
    holdsOnly: (list, parts) => `list_has_all([${parts.join(', ')}], ${list})`,
    sum: (expression) => `coalesce(sum(CAST(${expression} AS HUGEINT)), 0)`,
    matches: (text, pattern) => `regexp_full_match(${text}, ${literal(pattern)})`,
  },
  spark: {
    name: (column) => `\`${column.replaceAll('`', '``')}\``,
    text: 'STRING',
    fail: (message, expression) => `raise_error(concat(${literal(message)}, ${expression}))`,
    gathered: (text, condition) => `array_join(array_sort(collect_list(CASE WHEN ${condition} THEN ${text} END)), ',')`,
    split: (text) => `transform(split(${text}, ';'), x -> trim(x))`,
    has: (list, part) => `array_contains(${list}, ${part})`,
    holdsOnly: (list, parts) => `size(array_except(${list}, array(${parts.join(', ')}))) = 0`,
    sum: (expression) => `coalesce(sum(CAST(${expression} AS DECIMAL(38, 0))), 0)`,
    matches: (text, pattern) => `${text} RLIKE ${literal(`^(${pattern})$`)}`,
  },
};
