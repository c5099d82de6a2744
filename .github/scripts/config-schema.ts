// The JSON Schema of .github/sevalla.yml, for editors; written by `npm run docs`.
import * as z from 'zod/mini';
import { config } from '../../src/config/schema.ts';

export const SCHEMA_FILE = 'docs/sevalla-config.schema.json';

export function renderConfigSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(config, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'Sevalla Actions', ...schema }, null, 2)}\n`;
}
