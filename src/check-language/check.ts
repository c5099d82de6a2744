import type { Capture, Expression } from './expression.ts';

// What a check is, whichever way it was written: the one-line language and `.github/sevalla.yml`
// both end here, and only this is carried out.

/** The text that somebody wrote, for a caret below it. */
export interface Place {
  /** From the root of the repository, or `input checks`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units; the last one is behind the text. */
  column: number;
  endColumn: number;
  /** The whole line. */
  text: string;
}

export type Assertion = { place: Place | undefined } & (
  | { kind: 'expression'; text: string; expression: Expression }
  /** `https`, or where the page is to redirect to. */
  | { kind: 'redirect'; to: string }
);

export interface Field {
  name: string;
  /** May hold `{{name}}`. */
  value: string;
}

/** Texts in it may hold `{{name}}`. */
export type Body =
  | { kind: 'text'; text: string }
  | { kind: 'json'; value: unknown }
  | { kind: 'form'; fields: readonly Field[] };

/** Which redirects are followed: none, those on the same host, or all. */
export type Follow = boolean | 'anywhere';

/** One request and what its answer must be. */
export interface Step {
  /** Method and path: how it is called in logs and tables. */
  name: string;
  place: Place | undefined;
  /**
   * `ASSET`: a stylesheet or script named by the first of the pages that names one. `ASSETS`: every
   * file that the pages and their stylesheets name.
   */
  method: string;
  /** One, which may be a whole URL; several for `ASSET` and `ASSETS` alone. */
  paths: readonly string[];
  query: readonly Field[];
  headers: readonly Field[];
  body: Body | undefined;
  follow: Follow;
  http2: boolean;
  /** Such as `200` or `2xx`; none where the assertions say it all. */
  statuses: readonly string[];
  statusPlace: Place | undefined;
  assertions: readonly Assertion[];
  captures: readonly { name: string; capture: Capture; place: Place | undefined }[];
  maxLatencyMs?: number | undefined;
  /** Of `ASSETS`: what is wanted beside that the files are there. */
  wanted?: FilesWanted;
}

/** A file with a hash in its name is kept by caches for good; no map leads to the sources. */
export type FilesWanted = 'immutable' | 'no-source-maps';

export interface Check {
  /** How the check is called in logs, tables and the baseline. */
  name: string;
  /** As written in one line; of a check in a file its name. */
  line: string;
  steps: readonly Step[];
  /** A 404 means that the app has no such page, and not that it is broken. */
  optional: boolean;
  /** What fails does not fail the step: the app is of use all the same. */
  warns: boolean;
  /** The address family to connect by; whichever answers first when absent. */
  family: 4 | 6 | undefined;
  /** Timed requests, the first one not among them; `atOnce` of them at a time. 0: it is not timed. */
  samples: number | undefined;
  atOnce: number;
  /** Variables of the environment that it names: secrets. */
  secrets: readonly { name: string; place: Place | undefined }[];
  /** Of a check that nobody wrote. */
  derived?: Derivation;
}

export interface Derivation {
  /** Half a sentence. */
  because: string;
  /** The line that says so; of the working tree. */
  from: { file: string; line: number } | undefined;
}

/** True where the step is asked over plain http. */
export function redirectsToHttps({ assertions }: Pick<Step, 'assertions'>): boolean {
  return assertions.some((assertion) => assertion.kind === 'redirect' && assertion.to === 'https');
}

/** True where a request of it may change something on the site. */
export function writes({ steps }: Pick<Check, 'steps'>): boolean {
  return steps.some(({ method }) => !isSafe(method));
}

/** Methods that change nothing (RFC 9110 section 9.2.1). */
export function isSafe(method: string): boolean {
  return ['GET', 'HEAD', 'OPTIONS', 'ASSET', 'ASSETS'].includes(method);
}
