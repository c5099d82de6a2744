import type { Check } from '../../../check-language/check.ts';
import { type FileFault, readFileChecks } from '../../../check-language/file.ts';
import type { Preset } from '../presets.ts';

// A pack makes checks of what stands in a project. They are written in the language that users have,
// so that nothing which a pack does is out of a user's reach.

/** Of the working tree. */
export interface Line {
  file: string;
  line: number;
}

/** A check that nobody wrote. */
export interface Derived {
  /** In plain words; reports and the baseline know it by this. */
  name: string;
  /** A line, or a mapping of `.github/sevalla.yml` without its name. */
  check: string | Readonly<Record<string, unknown>>;
  /** Half a sentence: why it is true of the app. */
  because: string;
  from: Line | undefined;
  /** Without what it checks, the app is of no use; all else warns. */
  isCritical: boolean;
  /** Whether its latency counts. */
  isTimed?: boolean;
  /** Asks the same server for another site. */
  host?: string;
}

/** What no check could be made of. */
export interface Underived {
  what: string;
  why: string;
  from: Line | undefined;
}

/** The form of an admin, and what the settings promise of the cookie that it sets. */
export interface AdminForm {
  /** Of the admin, as the URL configuration has it. */
  path: string;
  session: { cookie: string; flags: readonly string[]; from: Line | undefined } | undefined;
}

export interface Pack {
  preset: Preset;
  admin?: AdminForm | undefined;
  derived: readonly Derived[];
  underived: readonly Underived[];
}

/** @throws Error where a pack writes what the language does not have: a bug. */
export function checksOf({ derived }: Pick<Pack, 'derived'>): Check[] {
  return derived.flatMap(({ name, check, because, from, isCritical, isTimed, host }) => {
    const faults: FileFault[] = [];
    const entry = typeof check === 'string' ? check : { ...check, name };
    const read = readFileChecks([entry], [], () => undefined, faults);
    if (faults.length > 0) throw new Error(`${name}: ${faults.map((each) => each.message)}`);
    return read.map((each) => ({
      ...each,
      name,
      steps: each.steps.map((step) => ({
        ...step,
        headers: host === undefined ? step.headers : [{ name: 'host', value: host }],
      })),
      warns: !isCritical,
      samples: isTimed ? each.samples : 0,
      derived: { because, from: from && { file: from.file, line: from.line } },
    }));
  });
}

/** A text as an assertion has it. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
