export type Severity = 'error' | 'warning' | 'notice';

/** Worst first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/**
 * Something wrong, or worth knowing, about a project or its app on the platform.
 * No member ever carries the value of a variable: lengths, kinds and positions only.
 */
export interface Finding {
  /** Stable: people search for it, silence it and link to it. */
  id: string;
  severity: Severity;
  /** One sentence, complete without the other members. */
  message: string;
  /** The variable or process it is about. */
  subject?: string | undefined;
  /** Relative to the root of the repository. */
  file?: string | undefined;
  /** 1-based. */
  line?: number | undefined;
  /** 1-based, in UTF-16 units; the last column is the one behind the text. */
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
  expected?: string | undefined;
  found?: string | undefined;
  fix?: string | undefined;
  docs?: string | undefined;
  /** What to write where, for a machine: only where it is sure that the finding is gone then. */
  edits?: readonly Edit[] | undefined;
}

/** A piece of a file and what is to stand there; lines and columns as in `Finding`. */
export interface Edit {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** What is known of a rule before it finds anything. */
export interface Rule {
  severity: Severity;
  /** Where the profile is `staging`; the same as `severity` when absent. */
  staging?: Severity;
  /** What the rule finds, for the table in the documentation. */
  title: string;
  docs?: string;
}

/** Worst first, then in the order in which they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity));
}

export function countFindings(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((found) => found.severity === severity).length;
}
