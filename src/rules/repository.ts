import { checkNames, TAKEN_NAME } from './env-presence.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { credentialsIn, isOrdinary, isSecretName } from './secrets.ts';
import { finding, findingAbout } from './settings-catalogue.ts';
import type { Facts, TemplateEntry, Variable } from './settings-facts.ts';
import { isRealSecret } from './template.ts';
import { capitalize, count, listNames, nameOf, shown } from './wording.ts';

/** What the files of a repository tell of its variables. */
export interface Repository {
  /** Dotenv files that are part of the repository, templates left out. */
  dotenvs: readonly { file: string; entries: readonly NamedValue[] }[];
  /** Where the very value of a variable stands, by its name. */
  published: ReadonlyMap<string, FilePlace>;
  /**
   * Which of the names that are set or documented stand in code of any kind; undefined where code
   * makes names up, or where not all of it was read.
   */
  named: ReadonlySet<string> | undefined;
}

export type NamedValue = Pick<TemplateEntry, 'name' | 'value' | 'line'>;

export interface FilePlace {
  file: string;
  line: number;
}

// Files of examples by their names, and settings of machines where nothing is secret.
const NO_DOTENV =
  /(?:^|[._-])(?:template|example|sample|dist|defaults?|schema|dev|develop|development|test|tests|testing|ci|docker)$/i;

/** Whether a file is one of variables for somewhere, by its name. */
export function isDotenvName(name: string): boolean {
  return /^\.env(?:\.[\w.-]+)?$/.test(name) && !NO_DOTENV.test(name.slice('.env'.length));
}

// Shorter ones, or such without a digit or a sign, are words that may stand anywhere.
const LEAST_CHARACTERS = 8;
const LEAST_OF_A_WORD = 16;

/** The texts of a variable that nobody should find in a repository. */
export function publishable({ name, value }: Variable): string[] {
  const password = credentialsIn(value)?.password;
  const texts = [
    // The key of a DSN is handed to every browser.
    ...(isSecretName(name) && !/DSN/i.test(name) ? [value] : []),
    ...(password === undefined ? [] : [password]),
  ];
  return texts
    .map((text) => text.trim())
    .filter(
      (text) =>
        text.length >= (/[^A-Za-z_-]/.test(text) ? LEAST_CHARACTERS : LEAST_OF_A_WORD) &&
        !/\s/.test(text) &&
        !isOrdinary(text) &&
        !isPlaceholder(name, text),
    );
}

export function checkRepository(facts: Facts): Finding[] {
  const { repository } = facts;
  if (repository === undefined) return [];
  return [...checkCommitted(repository, facts), ...checkUnread(repository, facts)];
}

function checkCommitted({ dotenvs }: Repository, { profile }: Facts): Finding[] {
  return dotenvs.flatMap(({ file, entries }) => {
    const real = entries.filter(isRealSecret);
    const [first] = real;
    if (first === undefined) return [];
    return [
      finding('env.committed', profile, {
        subject: shown(first.name),
        file,
        line: first.line,
        message: `The repository has ${file}, and in it ${count(real.length, 'secret')} that ${real.length === 1 ? 'looks' : 'look'} real: ${listNames(real)}.`,
        expected: 'secrets on the platform alone, and the file in .gitignore',
        found: `${count(real.length, 'value')} of at least 16 characters`,
        fix: `Take the file out (git rm --cached ${file}), add it to .gitignore, and make new secrets: the history keeps these.`,
      }),
    ];
  });
}

/** A secret of an environment that stands in a file. */
export function checkPublished(
  { variables }: Pick<Facts['environments'][number], 'variables'>,
  { repository, template, profile }: Facts,
): Finding[] {
  if (repository === undefined) return [];
  const committed = new Set(
    repository.dotenvs
      .flatMap(({ entries }) => entries.filter(isRealSecret))
      .map(({ name }) => name),
  );
  return [...repository.published].flatMap(([name, place]) => {
    const variable = variables.get(name);
    // Told as a file that is committed, or of the template, already.
    if (variable === undefined || committed.has(name)) return [];
    if (template?.entries.get(name)?.value === variable.value) return [];
    return [
      {
        ...findingAbout(variable, 'env.published', profile, {
          message: `${capitalize(nameOf(variable))} stands in ${place.file}, for everybody who can read the repository.`,
          expected: 'a value known to nobody else',
          found: `the same text at ${place.file}:${place.line}`,
          fix: `Make a new ${shown(name)}, and take this one out of the file: the history keeps it.`,
        }),
        ...place,
      },
    ];
  });
}

// What servers, Python, libraries and the platform read by themselves.
const READ_ELSEWHERE =
  /^(?:PORT|HOST|PATH|HOME|USER|PWD|TZ|LANG|LANGUAGE|CI|WEB_CONCURRENCY|WEB_MEMORY|FORWARDED_ALLOW_IPS|SENDFILE|DATABASE_URL|CACHE_URL|EMAIL_URL|SEARCH_URL|CLOUDINARY_URL|C_FORCE_ROOT|DISABLE_COLLECTSTATIC|DEBUG_COLLECTSTATIC|(?:HTTPS?|NO|ALL)_PROXY|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|HF_TOKEN|HF_HOME|FLASK_APP|SECRET_KEY_BASE|APP_VERSION|(?:GUNICORN|UVICORN|HYPERCORN|DAPHNE|UWSGI|WAITRESS|GRANIAN|CELERY|FLOWER|DJANGO|PYTHON|PIP|UV|POETRY|PIPENV|NODE|NPM|YARN|PNPM|NIXPACKS|BP|BPL|BPE|BUILDPACK|AWS|BOTO|GOOGLE|GCP|GCLOUD|AZURE|SENTRY|OTEL|DD|DATADOG|NEW_RELIC|SCOUT|ROLLBAR|BUGSNAG|HONEYBADGER|APPSIGNAL|ELASTIC_APM|PROMETHEUS|STATSD|TWILIO|STRIPE|OPENAI|ANTHROPIC|LANGCHAIN|LANGSMITH|COHERE|MISTRAL|PG|MYSQL|LC|LD|MALLOC|SSL|GDAL|GEOS|PROJ|SEVALLA|KINSTA|KUBERNETES|DOCKER|COMPOSE|GIT|GITHUB|GITLAB)_?\w*)$/;

function misspelt(facts: Facts): string[] {
  return checkNames(facts).flatMap(({ id, subject }) =>
    id === 'env.unknown' && subject !== undefined ? [subject] : [],
  );
}

/** Names that stand in no code: what is set or documented, and read by nobody. */
function checkUnread({ named }: Repository, facts: Facts): Finding[] {
  const { environments, template, profile, preset } = facts;
  // Settings that nobody could read may name their variables in a way of their own.
  const isRead = preset === 'python' || environments[0]?.django !== undefined;
  if (named === undefined || !isRead) return [];
  const isUnread = (name: string): boolean => !named.has(name) && !READ_ELSEWHERE.test(name);
  const unset = [...(template?.entries.values() ?? [])].filter(({ name }) => isUnread(name));
  const documented = new Set(unset.map(({ name }) => name));
  // What is told as a spelling mistake, or as no name at all, is nothing more.
  const told = new Set(misspelt(facts));
  const set = environments
    .slice(0, 1)
    .flatMap(({ variables }) => [...variables.values()])
    // Global variables are there for all apps of a company.
    .filter(({ name, origin }) => origin !== 'global' && !documented.has(name))
    .filter(({ name }) => TAKEN_NAME.test(name) && !told.has(name) && isUnread(name));
  if (unset.length + set.length === 0) return [];
  const where = [
    ...(unset.length > 0
      ? [`${count(unset.length, 'variable')} of ${template?.file}: ${listNames(unset)}`]
      : []),
    ...(set.length > 0
      ? [`${count(set.length, 'variable')} of ${environments[0]?.label}: ${listNames(set)}`]
      : []),
  ];
  return [
    finding('env.unread', profile, {
      ...(unset[0] === undefined
        ? { file: set[0]?.file, line: set[0]?.line }
        : { file: template?.file, line: unset[0].line }),
      message: `No file of the repository names ${where.join(', and ')}.`,
      expected: 'variables that the code, or a library, reads',
      found: `${count(unset.length + set.length, 'name')} that no code has`,
      fix: 'Remove them, unless a package reads them by itself.',
    }),
  ];
}
