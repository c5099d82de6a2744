import { commandOf, type Instruction, stagesOf, wordsOf } from '../dockerfile.ts';
import { type Facts, webProcess } from '../settings-facts.ts';
import { type Placed, type Project, placeIn, type SourceFile } from './project.ts';

/** The command that the web process begins with, npm scripts resolved. */
export interface Start {
  command: string;
  /** Where it stands; undefined: in the dashboard. */
  place: Placed | undefined;
  /** For a sentence. */
  label: string;
}

const MOST_SCRIPTS = 4;
const SCRIPT =
  /(?:^|&&\s*|;\s*|\bexec\s+)(?:npm|yarn|pnpm|bun)\s+(?:--?[\w-]+(?:=\S+)?\s+)*(?:run(?:-script)?\s+)?([\w:.-]+)/;

/** The platform's start command, or else what image, Procfile and package.json say; undefined: unknown. */
export function startOf(facts: Facts): Start | undefined {
  const { project } = facts;
  const entrypoint = webProcess(facts)?.entrypoint.trim() ?? '';
  const first: Start | undefined =
    entrypoint !== ''
      ? { command: entrypoint, place: undefined, label: 'The start command of the web process' }
      : project && (inDockerfile(project) ?? inProcfile(project) ?? scriptOf('start', project));
  return first && project ? resolveScripts(first, project) : first;
}

function resolveScripts(start: Start, project: Project): Start {
  let current = start;
  for (let turn = 0; turn < MOST_SCRIPTS; turn += 1) {
    const name = SCRIPT.exec(current.command)?.[1];
    const script = name === undefined ? undefined : scriptOf(name, project);
    if (script === undefined) return current;
    current = script;
  }
  return current;
}

function scriptOf(name: string, project: Project): Start | undefined {
  const source = project.files.get('package.json');
  const command = packageOf(project)?.scripts[name];
  if (source === undefined || command === undefined) return undefined;
  const key = `${JSON.stringify(name)}`;
  const scripts = source.text.indexOf('"scripts"');
  const at = source.text.indexOf(key, Math.max(0, scripts));
  const written = source.text.indexOf(JSON.stringify(command), at);
  return {
    command,
    place:
      at < 0 || written < 0
        ? { file: source.file }
        : placeIn(source, written, JSON.stringify(command).length),
    label: `The script ${name} of package.json`,
  };
}

function inProcfile({ files }: Project): Start | undefined {
  const source = files.get('Procfile');
  const match = /^web:[ \t]*(.+)$/m.exec(source?.text ?? '');
  if (source === undefined || match === null) return undefined;
  const place = placeIn(source, match.index, match[0].trimEnd().length);
  return { command: (match[1] ?? '').trim(), place, label: 'The line web of Procfile' };
}

/** CMD of the last stage, behind its ENTRYPOINT. */
function inDockerfile({ files }: Project): Start | undefined {
  const source = files.get('Dockerfile');
  if (source === undefined) return undefined;
  const instructions = stagesOf(source.text).at(-1)?.instructions ?? [];
  const last = (name: string): Instruction | undefined =>
    instructions.findLast((each) => each.name === name);
  const [entrypoint, cmd] = [last('ENTRYPOINT'), last('CMD')];
  const told = cmd ?? entrypoint;
  if (told === undefined) return undefined;
  const command = [entrypoint, cmd]
    .flatMap((each) => (each === undefined ? [] : [shellOf(each.rest)]))
    .join(' ');
  const place = placeOfLines(source, told.line, told.endLine);
  return { command, place, label: `${cmd ? 'CMD' : 'ENTRYPOINT'} of the Dockerfile` };
}

/** Both 1-based. */
function placeOfLines(source: SourceFile, first: number, last: number): Placed {
  const rows = source.text.split('\n');
  const before = rows.slice(0, first - 1).reduce((length, row) => length + row.length + 1, 0);
  return placeIn(
    source,
    before,
    rows
      .slice(first - 1, last)
      .join('\n')
      .trimEnd().length,
  );
}

/** The command as a shell would write it; the words of `sh -c` are the command. */
function shellOf(rest: string): string {
  const words = wordsOf(rest);
  if (words === undefined) return commandOf(rest);
  const shell = words.findIndex((word) => /^-\w*c$/.test(word));
  return /(?:^|\/)(?:ba|da)?sh$/.test(words[0] ?? '') && shell > 0
    ? words.slice(shell + 1).join(' ')
    : words.join(' ');
}

export interface Package {
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  main: string | undefined;
}

/** package.json; undefined where there is none that can be read. */
export function packageOf({ files }: Project): Package | undefined {
  const text = files.get('package.json')?.text;
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    const of = (name: string): Readonly<Record<string, string>> => textsIn(memberOf(json, name));
    const main = memberOf(json, 'main');
    return {
      scripts: of('scripts'),
      dependencies: of('dependencies'),
      devDependencies: of('devDependencies'),
      main: typeof main === 'string' ? main : undefined,
    };
  } catch {
    return undefined;
  }
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? (json as Record<string, unknown>)[name]
    : undefined;
}

function textsIn(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
