// Every format that `export` knows, and what people type for them.
import { InvalidArgumentError, Option } from 'commander';
import { documentFormats } from '../../render/formats.ts';
import { dataFormats } from './data-format-names.ts';

/** In the order of the help. */
export const exportFormats: readonly string[] = [...documentFormats, ...dataFormats];

/** An option that takes formats with commas between them, and may be repeated. */
export function formatOption(text: string, choices: readonly string[]): Option {
  const option = new Option('--format <formats>', `${text}; several with commas, or repeated`).choices(choices);
  return option.argParser((given: string, before: string[] = []) => {
    const named = given.split(',').map((name) => name.trim());
    const wrong = named.find((name) => !choices.includes(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...new Set([...before, ...named])];
  });
}
