// `rubric schema`: the JSON Schema of rubric files on stdout.
import { rubricJsonSchemaText } from '../../core/rubric/json-schema.ts';
import { exitCodes } from '../io.ts';
import type { Act } from '../program.ts';

export const printSchema: Act = async (io) => {
  io.stdout.write(rubricJsonSchemaText());
  return exitCodes.done;
};
