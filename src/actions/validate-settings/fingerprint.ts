import { createHash } from 'node:crypto';
import type { Finding } from '../../rules/finding.ts';
import type { Sources } from './excerpt.ts';

/**
 * What makes a finding the same one in another run: its rule, file and subject, and the text of its
 * line as it is shown, blanks aside. Not the number of the line, which moves. Twins are counted.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  sources: Pick<Sources, 'linesOf' | 'shown'>,
): Map<Finding, string> {
  const times = new Map<string, number>();
  return new Map(
    findings.map((found) => {
      const { id, file = '', line, subject = '' } = found;
      const text = line === undefined ? undefined : sources.linesOf(file)?.[line - 1];
      const shown = text === undefined ? '' : sources.shown(file, text).replace(/\s+/g, '');
      const hash = createHash('sha256')
        .update(JSON.stringify([id, file, subject, shown]))
        .digest('hex')
        .slice(0, 16);
      const time = (times.get(hash) ?? 0) + 1;
      times.set(hash, time);
      return [found, `${hash}:${time}`];
    }),
  );
}
