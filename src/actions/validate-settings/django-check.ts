import { join, relative, resolve, sep } from 'node:path';
import type { ExecResult } from '../../kit/exec.ts';
import type { Tools } from '../../kit/tools.ts';
import { DJANGO_MESSAGES } from '../../rules/django-messages.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import { finding, ruleOf } from '../../rules/settings-catalogue.ts';
import { DEFAULT_PORT, type Environment, type Profile } from '../../rules/settings-facts.ts';
import { hideValues } from './hide-values.ts';

export interface DjangoCheckOptions {
  /** Where manage.py is; absolute. */
  directory: string;
  /** Tried one after the other. */
  pythons: readonly string[];
  settingsModule: string | undefined;
  /** What the app is started with. */
  environment: Environment;
  port: number | undefined;
  profile: Profile;
  timeoutSeconds: number;
}

export type DjangoCheck =
  | { status: 'ran'; findings: Finding[]; note: string; python: string }
  | { status: 'impossible'; reason: string };

const NO_DJANGO = 86;
const MOST_REASON_CHARACTERS = 300;

// Runs manage.py as `python manage.py check` does, but tells a missing Django apart from a missing
// dependency of the project, and ends a check that hangs, with the line it hangs in.
const PROGRAM = `
import faulthandler, importlib.util, os, runpy, sys
if importlib.util.find_spec("django") is None:
    sys.exit(${NO_DJANGO})
faulthandler.dump_traceback_later(float(sys.argv[1]), exit=True)
sys.path[0:1] = [os.getcwd()]
sys.argv = ["manage.py"] + sys.argv[2:]
runpy.run_path("manage.py", run_name="__main__")
`;

// What Python needs of the runner. Nothing else: a variable of the runner must not stand in for one
// that the app lacks, and the runner's tokens are not the project's business.
const INHERITED =
  /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|VIRTUAL_ENV|CONDA_\w+|PYENV_\w+|PYTHONHOME|PYTHONPATH|LD_LIBRARY_PATH|DYLD_\w+|SYSTEMROOT|USERPROFILE|APPDATA|LOCALAPPDATA|PATHEXT|COMSPEC)$/i;

/** What the code of the project is run with: the app's variables, and what Python needs. */
export function childEnvOf(
  { environment, port }: Pick<DjangoCheckOptions, 'environment' | 'port'>,
  env: Tools['env'],
): Record<string, string | undefined> {
  const own = [...environment.variables.values()].filter(({ runtime }) => runtime);
  return {
    PORT: String(port ?? DEFAULT_PORT),
    ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
    ...Object.fromEntries(Object.entries(env).filter(([name]) => INHERITED.test(name))),
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONIOENCODING: 'utf-8',
  };
}

/** Runs `manage.py check --deploy` with the variables of the app. */
export async function runDjangoCheck(
  options: DjangoCheckOptions,
  { exec, env, log, signal }: Pick<Tools, 'exec' | 'env' | 'log' | 'signal'>,
): Promise<DjangoCheck> {
  const { directory, environment, settingsModule, pythons } = options;
  const childEnv = childEnvOf(options, env);
  const args = [
    ...['-c', PROGRAM, String(options.timeoutSeconds), 'check', '--deploy', '--no-color'],
    ...(settingsModule === undefined ? [] : [`--settings=${settingsModule}`]),
  ];

  let result: ExecResult | undefined;
  let python = pythons[0] ?? 'python3';
  for (const each of pythons) {
    python = each;
    // A question that nobody answers gets the end of the input, and does not wait.
    result = await exec(each, args, { cwd: directory, env: childEnv, input: '' });
    signal.throwIfAborted();
    if (result.exitCode >= 0 && result.exitCode !== NO_DJANGO) break;
  }
  if (result === undefined || result.exitCode < 0) {
    return { status: 'impossible', reason: `there is no ${pythons.join(' or ')}` };
  }
  if (result.exitCode === NO_DJANGO) {
    return { status: 'impossible', reason: `${python} has no Django installed` };
  }
  const output = hideValues(result.stderr, environment, settingsModule);
  const checked = readChecks(
    `${output}\n${hideValues(result.stdout, environment, settingsModule)}`,
  );
  if (checked !== undefined) {
    return {
      status: 'ran',
      findings: checked.map((check) => toFinding(check, options.profile)),
      note: `${python}, ${settingsModule ?? 'the settings module of manage.py'}`,
      python,
    };
  }
  await log.group('manage.py check --deploy', async () => log.remote(lastLines(output, 60)));
  return explainFailure(output, python, options);
}

export interface CheckMessage {
  id: string;
  severity: Severity;
  /** `?` when it is about the whole project. */
  object: string;
  message: string;
  hint: string | undefined;
}

const LEVELS: Readonly<Record<string, Severity>> = {
  CRITICALS: 'error',
  ERRORS: 'error',
  WARNINGS: 'warning',
  INFOS: 'notice',
  DEBUGS: 'notice',
};

/** undefined when the text is not that of a finished check, whatever else is printed around it. */
export function readChecks(text: string): CheckMessage[] | undefined {
  if (!/^(?:\w+: )?System check identified /m.test(text)) return undefined;
  const found: CheckMessage[] = [];
  let severity: Severity = 'warning';
  for (const line of text.split(/\r\n|\n|\r/)) {
    const level = LEVELS[/^([A-Z]+):$/.exec(line)?.[1] ?? ''];
    const start = /^(\S.*?): \(([A-Za-z0-9_]+\.[A-Z]\d{3})\) (.*)$/.exec(line);
    const hint = /^\tHINT: (.*)$/.exec(line)?.[1];
    const last = found.at(-1);
    if (level) severity = level;
    else if (start) {
      const [, object = '?', id = '', message = ''] = start;
      found.push({ id, severity, object, message, hint: undefined });
    } else if (hint !== undefined && last) last.hint = hint;
  }
  return found;
}

function toFinding(
  { id, severity, object, message, hint }: CheckMessage,
  profile: Profile,
): Finding {
  const known = DJANGO_MESSAGES[id];
  return {
    // Django's ids are as stable as ours, and what people search for.
    ...finding('django.check', profile, { message: known?.message ?? oneLine(message) }),
    id,
    severity,
    ...(object === '?' ? {} : { subject: object.slice(0, 100) }),
    ...((known?.fix ?? hint) ? { fix: known?.fix ?? oneLine(hint ?? '') } : {}),
  };
}

function explainFailure(output: string, python: string, options: DjangoCheckOptions): DjangoCheck {
  const { directory, environment, settingsModule, profile, timeoutSeconds } = options;
  const place = lastPlace(output, directory);
  const failed = (
    details: Pick<Finding, 'message' | 'fix' | 'subject' | 'found'>,
  ): DjangoCheck => ({
    status: 'ran',
    findings: [finding('django.start', profile, { ...place, ...details })],
    note: 'Django could not start',
    python,
  });
  if (/^Timeout \(\d+:\d\d:\d\d/m.test(output)) {
    return failed({
      message: `Django did not finish its check within ${timeoutSeconds} seconds: something waits, such as a connection that is made while the settings load.`,
      found: 'no end',
      fix: 'Connect to services when they are first used, and give each connection a timeout.',
    });
  }
  const thrown = lastException(output);
  const text = oneLine(thrown?.text ?? '');
  if (thrown?.type === 'ModuleNotFoundError') {
    const module = /No module named '([\w.]+)'/.exec(text)?.[1] ?? 'a module';
    const settings =
      settingsModule ?? environment.variables.get('DJANGO_SETTINGS_MODULE')?.value ?? '';
    if (settings === module || settings.startsWith(`${module}.`)) {
      return failed({
        message: `The settings module ${settings} does not exist: Python finds no ${module}.`,
        found: `no module ${module}`,
        fix: 'Correct settings-module, or DJANGO_SETTINGS_MODULE on the app.',
      });
    }
    return { status: 'impossible', reason: `the project needs ${module}, which is not installed` };
  }
  const key = thrown?.type === 'KeyError' ? /^'([A-Za-z_]\w*)'$/.exec(text)?.[1] : undefined;
  if (key !== undefined) {
    return failed({
      message: `The settings read ${key}, which ${environment.label} does not have.`,
      subject: key,
      found: `no ${key}`,
      fix: `Set ${key}, or give it a default in the settings.`,
    });
  }
  if (thrown === undefined) {
    return { status: 'impossible', reason: 'manage.py ended without the result of a check' };
  }
  const type = thrown.type.split('.').at(-1) ?? thrown.type;
  // What ImproperlyConfigured says is written for a reader, other texts need the type.
  const reason = [
    ...(type === 'ImproperlyConfigured' && text !== '' ? [] : [type]),
    ...(text === '' ? [] : [text.slice(0, MOST_REASON_CHARACTERS)]),
  ].join(': ');
  return failed({
    message: `Django cannot start with the variables of ${environment.label}: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
    found: type,
    fix: 'The traceback in the log shows the way there.',
  });
}

function lastException(output: string): { type: string; text: string } | undefined {
  const lines = output.split(/\r\n|\n|\r/);
  const start = lines.findLastIndex((line) =>
    line.startsWith('Traceback (most recent call last):'),
  );
  if (start < 0) return undefined;
  for (const line of lines.slice(start + 1)) {
    const match = /^([A-Za-z_][\w.]*)(?:: (.*))?$/.exec(line);
    if (match?.[1]) return { type: match[1], text: match[2] ?? '' };
  }
  return undefined;
}

/** The innermost line of the project's own code in a traceback. */
function lastPlace(output: string, directory: string): Pick<Finding, 'file' | 'line'> {
  const frames = [...output.matchAll(/^ {2}File "([^"\n]+)", line (\d+)/gm)].flatMap((match) => {
    const path = resolve(directory, match[1] ?? '');
    const inside = relative(directory, path);
    const isOwn = !inside.startsWith('..') && !/(?:^|[\\/])(?:site-packages|lib)[\\/]/.test(inside);
    return isOwn && !/[<>]/.test(inside) && inside !== 'manage.py'
      ? [{ path: join(directory, inside), line: Number(match[2]) }]
      : [];
  });
  const frame = frames.at(-1);
  if (frame === undefined) return {};
  return { file: relative(resolve('.'), frame.path).split(sep).join('/'), line: frame.line };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lastLines(text: string, most: number): string {
  return text.trimEnd().split('\n').slice(-most).join('\n');
}

/** Why the check was not run. */
export function skippedFinding(
  reason: string,
  severity: Severity | undefined,
  profile: Profile,
): Finding {
  const found = finding('django.check.skipped', profile, {
    message: `manage.py check --deploy was not run: ${reason}.`,
    expected: 'a Python with the project installed',
    found: reason,
    fix: "Install the project's requirements in a step before this one, or set django-check: never.",
  });
  return { ...found, severity: severity ?? ruleOf('django.check.skipped').severity };
}
