import { crop, type Excerpt } from '../../excerpt.ts';
import { hideInCode } from '../../rules/secrets-in-code.ts';
import type { CheckResult } from './run-check.ts';

/** A broken assertion under the line that somebody wrote. */
export interface Shown {
  /** Such as `.github/sevalla.yml:14:11`. */
  title: string;
  excerpt: Excerpt;
  /** What stands behind the carets. */
  said: string;
}

export function excerptsOf(result: CheckResult): Shown[] {
  if (result.verdict !== 'fail' && result.verdict !== 'degraded') return [];
  return (result.broken ?? []).map(({ place, expected, got }) => {
    const { file, line, column, endColumn, text } = place;
    const written = text.slice(column - 1, endColumn - 1);
    const resolved = written.includes('{{') && expected !== written ? `, expected ${expected}` : '';
    return {
      title: `${file}:${line}:${column}`,
      excerpt: crop(line, hideInCode(text), { from: column - 1, to: endColumn - 1 }),
      said: `${got === '' ? 'it is not' : got}${resolved}`,
    };
  });
}
