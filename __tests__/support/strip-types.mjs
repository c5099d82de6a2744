// Node strips the types itself: columns and lines stay, so coverage and stacks need no source map.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (source, path) =>
    createHash('sha256')
      .update(`${process.version}\0${path}\0${source}`)
      .digest('hex')
      .slice(0, 32),
};
