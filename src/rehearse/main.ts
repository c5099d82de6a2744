import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { errorMessage, UserError } from '../errors.ts';
import { type App, readApp } from './app.ts';
import { findEngine } from './engine.ts';
import { makeVenv } from './python.ts';
import { type RehearsalOptions, rehearse } from './rehearse.ts';

const USAGE = `Usage: npm run rehearse [-- [--no-image] [PATH]]

Runs the whole chain on this machine: the committed action bundles, in the order of action.yml, as a
runner would, against a local Sevalla. PATH is the repository of an app with a manage.py, a start
script in package.json, or a rehearsal.json; left out, it is examples/django.

  --no-image   build from source on the platform even where a Docker engine answers
  --help       show this text
`;

// dist/rehearse/index.js and src/rehearse/main.ts lie at the same depth.
const repository = resolve(dirname(realpathSync(process.argv[1] ?? '.')), '../..');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = join(repository, 'rehearsal');
  const engine = values['no-image'] ? { unavailable: '--no-image was given' } : findEngine();
  const useImage = 'builder' in engine;
  const { app, bin } = await prepare(positionals[0], folder, useImage);
  console.log(
    `Rehearsing ${app.name} from ${relative(process.cwd(), app.path) || '.'}, ` +
      `${useImage ? 'as an image' : 'built from source'}.`,
  );
  const { table, page, passed } = await rehearse({
    repository,
    app,
    folder: join(folder, 'last'),
    engine,
    bin,
    env: ownEnv(),
    ...progress(),
  });
  console.log(`\n${table}\n\nSummaries: ${relative(process.cwd(), page)}`);
  return passed ? 0 : 1;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean' }, 'no-image': { type: 'boolean' } },
    });
  } catch (error) {
    // Node adds advice on `--` that is about its own parser.
    throw new UserError(`${errorMessage(error).split('. ')[0]}.\n\n${USAGE}`);
  }
}

/** The app to rehearse and its virtual environment, where it needs one. */
async function prepare(
  path: string | undefined,
  folder: string,
  useImage: boolean,
): Promise<{ app: App; bin?: string }> {
  const app = readApp(path === undefined ? join(repository, 'examples/django') : resolve(path));
  const requirements = join(app.path, 'requirements.txt');
  const isPython = /^(python|gunicorn|uvicorn)\b/.test(app.web);
  if (useImage || !isPython) return { app };
  const venv = await makeVenv(requirements, join(folder, 'venv'), console.log);
  if ('bin' in venv) return { app, bin: venv.bin };
  if (path !== undefined) throw new UserError(`${app.path} needs Python: ${venv.unavailable}.`);
  console.log(`Django cannot run here: ${venv.unavailable}. Rehearsing the Node app instead.`);
  return { app: readApp(join(repository, 'examples/node')) };
}

/** The variables of this process, but for those of a job that it may itself be part of. */
function ownEnv(): Record<string, string> {
  const own = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(GITHUB|INPUT|STATE|RUNNER|npm)_/.test(name),
  );
  return Object.fromEntries(own) as Record<string, string>;
}

function progress(): Pick<RehearsalOptions, 'onStep' | 'onLine' | 'onResult'> {
  const colours = { passed: 'green', failed: 'red', skipped: 'gray' } as const;
  return {
    onStep: (name, index, count) =>
      console.log(`\n${styleText('bold', `${index + 1}/${count} ${name}`)}`),
    onLine: (line) => console.log(`  ${line}`),
    onResult: ({ verdict, seconds, reason }) => {
      const detail = verdict === 'skipped' ? `: ${reason}` : ` in ${seconds.toFixed(1)} s`;
      console.log(`  ${styleText(colours[verdict], verdict)}${detail}`);
    },
  };
}
