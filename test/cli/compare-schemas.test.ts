// What diff and trend print as JSON keeps to the schemas that are published for it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { diffJsonSchema } from '../../src/core/diff/json-schema.ts';
import { schemaText } from '../../src/core/source/json-schema.ts';
import { trendJsonSchema } from '../../src/core/trend/json-schema.ts';
import { aWorld } from './world.ts';

const schemas = resolve(import.meta.dirname, '../../schemas');
const validator = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`${schemas}/${name}.schema.json`, 'utf8')));

describe('the schemas of comparisons', () => {
  it('are published; `npx vitest run compare-schemas -u` writes them anew', async () => {
    await expect(schemaText(diffJsonSchema())).toMatchFileSnapshot(`${schemas}/diff.schema.json`);
    await expect(schemaText(trendJsonSchema())).toMatchFileSnapshot(`${schemas}/trend.schema.json`);
  });

  it.each(['diff', 'trend'])('hold for %s of the two years of the example, and for nothing else', async (command) => {
    const valid = validator(command);
    const { out } = await aWorld().run([command, 'example:1', 'example:2', '--json']);
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(valid({ ...JSON.parse(out), overall: { verdict: { is: 'better' } } })).toBe(false);
  });
});
