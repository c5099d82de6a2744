import type { Check, Place } from '../../check-language/check.ts';
import { type LineFault, readLine } from '../../check-language/line.ts';
import { UserError } from '../../errors.ts';

/** How a place in the input is called. */
export const INPUT = 'input checks';

/**
 * Reads one check a line; blank lines and those that begin with `#` are left out.
 * @throws UserError that lists every fault: its line and column, what is wrong and what is allowed.
 */
export function readChecks(text: string): Check[] {
  const faults: string[] = [];
  const checks = text.split(/\r\n|\r|\n/).flatMap((whole, index) => {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) return [];
    const indent = whole.length - whole.trimStart().length;
    const number = index + 1;
    const own: LineFault[] = [];
    const locate = (at: number, end: number): Place => ({
      file: INPUT,
      line: number,
      column: indent + at + 1,
      endColumn: indent + end + 1,
      text: whole,
    });
    const check = readLine(line, locate, own);
    faults.push(
      ...own.map(({ message, at }) => `- line ${number}, column ${indent + at + 1}: ${message}`),
    );
    return [check];
  });
  if (faults.length === 0) return checks;
  const heading = faults.length === 1 ? 'checks: one fault:' : `checks: ${faults.length} faults:`;
  throw new UserError([heading, ...faults].join('\n'));
}
