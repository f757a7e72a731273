// `rubric schema`: the JSON Schema of rubric files on stdout.
import { rubricJsonSchema } from '../../core/rubric/json-schema.ts';
import { schemaText } from '../../core/source/json-schema.ts';
import { exitCodes } from '../io.ts';
import type { Act } from '../program.ts';

export const printSchema: Act = async (io) => {
  io.stdout.write(schemaText(rubricJsonSchema()));
  return exitCodes.done;
};
