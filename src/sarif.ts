// What every SARIF file of these actions is made of:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/, as GitHub's code scanning takes it:
// https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ACTIONS = 'https://github.com/sevalla-actions/sevalla-actions/tree/main/actions';

export interface Run {
  /** Such as `validate-settings`. */
  action: string;
  rules: readonly unknown[];
  /** Tells several runs of one repository apart, such as `validate-settings/staging/`. */
  category: string;
  results: readonly unknown[];
}

export function sarifOf({ action, rules, category, results }: Run): unknown {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: `Sevalla ${action}`, informationUri: homeOf(action), rules },
        },
        automationDetails: { id: category },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results,
      },
    ],
  };
}

/** Where an action is documented. */
export function homeOf(action: string): string {
  return `${ACTIONS}/${action}`;
}

/** `django.ssl.loop` as `DjangoSslLoop`. */
export function ruleName(id: string): string {
  return id
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function artifact(file: string): unknown {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** All 1-based; columns in UTF-16 units, the last one behind the text. */
export interface Region {
  line: number;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

export function regionOf({ line, column, endLine, endColumn }: Region): unknown {
  return {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

/**
 * The file of the workflow, for what is about no file: GitHub takes nothing without a place.
 * @param ref GITHUB_WORKFLOW_REF, such as `octo/shop/.github/workflows/deploy.yml@refs/heads/main`.
 */
export function workflowFile(ref: string | undefined): string {
  return /^[^/]+\/[^/]+\/(.+?)@/.exec(ref ?? '')?.[1] ?? '.github/workflows';
}
