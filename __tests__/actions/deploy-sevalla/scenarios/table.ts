import { commit } from './commit.ts';
import { concurrency } from './concurrency.ts';
import { DEFECTS } from './defects.ts';
import { diagnosis } from './diagnosis.ts';
import { environment } from './environment.ts';
import { logs } from './logs.ts';
import { once } from './once.ts';
import { record } from './record.ts';
import { POINTS, type Scenario } from './scenario.ts';
import { waiting } from './waiting.ts';
import { ways } from './ways.ts';

type Point = keyof typeof POINTS;

const SCENARIOS: Record<Point, Scenario[]> = {
  ways,
  commit,
  once,
  environment,
  waiting,
  logs,
  diagnosis,
  record,
  concurrency,
};

/** Every scenario with its point, in the order of the page. */
export const table = (Object.keys(POINTS) as Point[]).flatMap((point) =>
  SCENARIOS[point].map((scenario) => ({ ...scenario, point: POINTS[point] })),
);

/** docs/scenarios.md. */
export function page(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = table.map(
    ({ point, name, prevents }) => `| ${point} | ${cell(name)} | ${prevents ?? ''} |`,
  );
  const defects = Object.entries(DEFECTS).map(([key, { at, what }]) => {
    const [repository, number] = at.split('#');
    return `| ${key} | ${cell(what)} | [${at}](https://github.com/${repository}/issues/${number}) |`;
  });
  return `# Scenarios

What deploy-sevalla is tried on from its inputs to its verdict: each row runs the action as a process
of its own against a local Sevalla, and compares its exit code and error, and where they matter its
outputs, its calls, and the deployments and variables that are there afterwards. A row that prevents
what users of another deployment action have reported names their issue. Races, signals and sequences
of runs have tests of their own beside these.

The page is made from the table in \`__tests__/actions/deploy-sevalla/scenarios\`:
\`WRITE_PAGES=1 npm test -- deploy-sevalla/scenarios -t page\` writes it anew.

${table.length} scenarios:

| point | scenario | prevents |
|---|---|---|
${rows.join('\n')}

## What they prevent

| issue | what happened | where |
|---|---|---|
${defects.join('\n')}
`;
}
