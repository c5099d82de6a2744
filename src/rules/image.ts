import {
  commandOf,
  type DockerStage,
  type Instruction,
  isIgnored,
  lineageOf,
  pairsOf,
  stagesOf,
} from './dockerfile.ts';
import type { Finding, Rule } from './finding.ts';
import { credentialsIn, hasSecretForm, isOrdinary, isSecretName } from './secrets.ts';
import { listeningOf } from './start-command.ts';
import { mostWorkers, WORKER_MB } from './workers.ts';

// What keeps an image from running well on the platform, as its Dockerfile, its build context and,
// once it is built, its configuration tell. What cannot be known is not found.

const SEVALLA = 'https://docs.sevalla.com';

export const IMAGE_RULES = {
  'image.bind': {
    severity: 'warning',
    title: 'The start command listens on loopback, where neither probes nor visitors get',
    docs: `${SEVALLA}/get-started/quickstart`,
  },
  'image.port': {
    severity: 'warning',
    title: 'The start command listens on a port of its own, and another is asked',
    docs: `${SEVALLA}/get-started/quickstart`,
  },
  'image.root': { severity: 'warning', title: 'The image runs as root' },
  'image.start': {
    severity: 'warning',
    title: 'The image starts nothing, or an interpreter that ends at once',
    docs: `${SEVALLA}/applications/docker-images`,
  },
  'image.secret': {
    severity: 'warning',
    title: 'A secret stays readable in the image: a value, or a file that is copied',
  },
  'image.dockerignore': {
    severity: 'warning',
    title: 'The whole context is copied, and .dockerignore lets `.git` or `.env` files in',
    docs: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  },
  'image.workers': {
    severity: 'warning',
    title: 'The number of workers comes from the CPUs, which are those of the host, or is too high',
    docs: `${SEVALLA}/platform/limits`,
  },
} as const satisfies Record<string, Rule>;

export type ImageRuleId = keyof typeof IMAGE_RULES;

/** The configuration that an image has after its build, what it inherits included. */
export interface ImageConfig {
  user: string;
  entrypoint: readonly string[];
  cmd: readonly string[];
  /** `NAME=value` each. */
  env: readonly string[];
}

export interface ImageFacts {
  /** From the root of the repository. */
  file: string;
  text: string;
  /** The stage that is built; the last one when absent. */
  target: string | undefined;
  /** Text of the .dockerignore that counts. */
  ignore: string | undefined;
  /** Files and folders at the top of the build context. */
  entries: readonly string[];
  /** Text of gunicorn.conf.py in the context, and its path from the root of the repository. */
  gunicorn: { file: string; text: string } | undefined;
  /** Absent before the build, and where nothing is kept of it. */
  config: ImageConfig | undefined;
  /** Start command of the platform, which replaces that of the image. */
  command: string | undefined;
  /** The port that the platform asks. */
  port: number;
  memoryMb: number;
}

type Details = Omit<Finding, 'id' | 'severity' | 'docs'>;

function finding(id: ImageRuleId, details: Details): Finding {
  const { severity, docs }: Rule = IMAGE_RULES[id];
  return { id, severity, ...details, ...(docs === undefined ? {} : { docs }) };
}

export function checkImage(facts: ImageFacts): Finding[] {
  const stages = stagesOf(facts.text);
  const lineage = lineageOf(stages, facts.target);
  const own = lineage.flatMap(({ instructions }) => instructions);
  if (lineage.length === 0) return [];
  return [
    ...checkStart(lineage, own, facts),
    ...checkUser(lineage, own, facts),
    ...checkSecrets(stages, facts),
    ...checkContext(stages, facts),
    ...checkWorkers(own, facts),
  ];
}

/** The last CMD, and the last ENTRYPOINT, which takes it for its arguments. */
function startOf(own: readonly Instruction[], { config, command }: ImageFacts) {
  const entry = own.findLast(({ name }) => name === 'ENTRYPOINT');
  const cmd = own.findLast(({ name }) => name === 'CMD');
  const written = [entry, cmd].flatMap((each) => (each ? [commandOf(each.rest)] : [])).join(' ');
  const built = config && [...config.entrypoint, ...config.cmd].join(' ');
  return { line: (cmd ?? entry)?.line, text: command ?? built ?? written };
}

// What images of a language start by themselves; one of a server, such as nginx, starts the server.
const INTERPRETER =
  /^(?:\S*docker-entrypoint\S* )?(?:\S*\/)?(?:python[\d.]*|node|bash|sh|ash|irb|perl|ruby|php(?: -a)?|jshell)$/;

function checkStart(
  lineage: readonly DockerStage[],
  own: readonly Instruction[],
  facts: ImageFacts,
): Finding[] {
  const { file, config, command, port } = facts;
  const start = startOf(own, facts);
  if (command === undefined && start.line === undefined) {
    const isNone = config ? start.text === '' : lineage[0]?.base === 'scratch';
    if (isNone || (config && INTERPRETER.test(start.text))) {
      return [
        finding('image.start', {
          file,
          line: lineage.at(-1)!.from.line,
          message: isNone
            ? 'The image has no start command: a container of it ends before it begins.'
            : 'The image has no start command of its own, and its base image starts an interpreter, which ends at once.',
          expected: 'CMD or ENTRYPOINT',
          found: isNone ? 'none' : `that of ${lineage[0]!.base}`,
          fix: 'Write a CMD that starts the server, or give the web process a start command on the platform (input boot-command).',
        }),
      ];
    }
  }
  const names = new Set([
    ...own
      .filter(({ name }) => name === 'ENV')
      .flatMap((each) => pairsOf(each).map(([key]) => key)),
    ...(config?.env ?? []).map((each) => each.split('=', 1)[0]),
  ]);
  const listening = listeningOf(start.text, (name) => names.has(name));
  const place = command === undefined ? { file, line: start.line } : { subject: 'start command' };
  if (listening.isLoopback) {
    return [
      finding('image.bind', {
        ...place,
        message: 'The start command listens on loopback, where neither probes nor visitors get.',
        expected: `0.0.0.0:$PORT`,
        found: listening.host
          ? 'a loopback address'
          : 'no address, which is loopback for this server',
        fix: 'Listen on 0.0.0.0.',
      }),
    ];
  }
  const bound = listening.port;
  if (bound === undefined || bound === port) return [];
  return [
    finding('image.port', {
      ...place,
      message: `The start command listens on port ${bound}, and the platform asks ${port}, which it gives in PORT.`,
      expected: '0.0.0.0:$PORT',
      found: String(bound),
      fix: 'Write $PORT in place of the number, in a CMD that a shell reads (no JSON), or give the web process this port (input boot-port).',
    }),
  ];
}

function checkUser(
  lineage: readonly DockerStage[],
  own: readonly Instruction[],
  { file, config }: ImageFacts,
): Finding[] {
  const written = own.findLast(({ name }) => name === 'USER');
  const isUnset = lineage[0]?.base === 'scratch' ? '' : undefined;
  const user = config?.user ?? written?.rest ?? isUnset;
  if (user === undefined || !/^(?:root|0+)?(?::.*)?$/.test(user.trim())) return [];
  return [
    finding('image.root', {
      file,
      line: (written ?? lineage.at(-1)!.from).line,
      message:
        'The image runs as root: whoever breaks into the application may do all in its container.',
      expected: 'USER with a number, such as 65534:65534',
      found: user.trim() === '' ? 'no USER' : `USER ${user.trim()}`,
      fix: 'Write USER 65534:65534 before CMD, and give that user the files that it writes.',
    }),
  ];
}

// Files that hold keys and logins by their very name.
const SECRET_FILE =
  /^(?:\.env(?:\.(?!(?:.*\.)?(?:template|example|sample|dist|defaults?)$).*)?|\.npmrc|\.pypirc|\.netrc|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|p12|pfx|keystore)|credentials\.json|service-account.*\.json)$/;

function checkSecrets(stages: readonly DockerStage[], { file }: ImageFacts): Finding[] {
  const all = stages.flatMap(({ instructions }) => instructions);
  const findings: Finding[] = [];
  const add = (line: number, message: string, found: string, subject?: string): void => {
    findings.push(
      finding('image.secret', {
        ...(subject === undefined ? {} : { subject }),
        file,
        line,
        message,
        expected:
          'RUN --mount=type=secret while it is built, a variable of the platform when it runs',
        found,
        fix: 'Take it out, give it in the input secrets or on the platform, and change it: earlier images have it.',
      }),
    );
  };
  for (const instruction of all) {
    const { name, rest, line } = instruction;
    if (name === 'ENV' || name === 'ARG') {
      for (const [key, value] of pairsOf(instruction)) {
        const isReference = /^\$\{?\w+\}?$/.test(value);
        if (isReference || value === '' || isOrdinary(value)) continue;
        if (hasSecretForm(value) || credentialsIn(value)?.password) {
          add(
            line,
            `${name} ${key} has a secret for its value, which stays readable in the image.`,
            'a value with the form of a secret',
            key,
          );
        } else if (
          isSecretName(key) &&
          !/^(?:build|dummy|placeholder|unused|not-?a-?secret|change-?me)/i.test(value)
        ) {
          add(
            line,
            `${name} ${key} has the name of a secret, and its value stays readable in the image.`,
            'a value',
            key,
          );
        }
      }
    } else if (name === 'RUN') {
      const words = rest.split(/[\s'"=]+/);
      if (words.some((word) => hasSecretForm(word) || credentialsIn(word)?.password)) {
        add(
          line,
          'RUN has a secret in its words, which stay readable in the history of the image.',
          'a word with the form of a secret',
        );
      }
    } else if ((name === 'COPY' || name === 'ADD') && !/--from=/.test(rest)) {
      const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
      const secret = words.slice(0, -1).find((word) => SECRET_FILE.test(word.split('/').at(-1)!));
      if (secret !== undefined) {
        add(
          line,
          `${name} puts ${secret} into the image, where everybody reads it who may pull it.`,
          'a file that holds secrets by its name',
          secret,
        );
      }
    }
  }
  return findings;
}

function checkContext(
  stages: readonly DockerStage[],
  { file, ignore, entries }: ImageFacts,
): Finding[] {
  const copy = stages
    .flatMap(({ instructions }) => instructions)
    .find(({ name, rest }) => (name === 'COPY' || name === 'ADD') && copiesAll(rest));
  if (copy === undefined) return [];
  const open = entries
    .filter((entry) => entry === '.git' || SECRET_FILE.test(entry))
    .filter((entry) => !isIgnored(entry, ignore ?? ''));
  if (open.length === 0) return [];
  return [
    finding('image.dockerignore', {
      file,
      line: copy.line,
      message: `${copy.name} puts the whole context into the image, ${open.join(', ')} with it.`,
      expected: `${open.join(', ')} in .dockerignore`,
      found: ignore === undefined ? 'no .dockerignore' : 'a .dockerignore that lets them in',
      fix: `Add ${open.join(' and ')} to .dockerignore, beside the folders that no instance needs.`,
    }),
  ];
}

function copiesAll(rest: string): boolean {
  const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
  return !/--from=/.test(rest) && words.slice(0, -1).some((word) => /^\.?\/?$/.test(word));
}

const FROM_CPUS =
  /\bnproc\b|cpu_count\s*\(|os\.cpus\s*\(|availableParallelism\s*\(|\/proc\/cpuinfo/;

function checkWorkers(own: readonly Instruction[], facts: ImageFacts): Finding[] {
  const { file, gunicorn, memoryMb } = facts;
  const start = startOf(own, facts);
  const fix =
    'Take the number from WEB_CONCURRENCY, which is set on the platform to what the memory of its size holds.';
  const fromCpus = (place: Pick<Details, 'file' | 'line'>): Finding =>
    finding('image.workers', {
      ...place,
      message:
        'The number of workers comes from the CPUs: inside an instance those of the host are counted, and its memory holds fewer.',
      expected: `at most ${mostWorkers(memoryMb)} at ${memoryMb} MB, at about ${WORKER_MB} MB each`,
      found: 'the CPUs of the host',
      fix,
    });
  const place = start.line === undefined ? {} : { file, line: start.line };
  if (FROM_CPUS.test(start.text)) return [fromCpus(place)];
  const flag = /\s(?:--workers[= ]|-w ?)(\d{1,4})\b/.exec(start.text)?.[1];
  if (flag !== undefined && Number(flag) > mostWorkers(memoryMb)) {
    return [
      finding('image.workers', {
        ...place,
        message: `The start command asks for ${flag} workers, more than ${memoryMb} MB are likely to hold.`,
        expected: `at most ${mostWorkers(memoryMb)}, at about ${WORKER_MB} MB each`,
        found: flag,
        fix,
      }),
    ];
  }
  if (gunicorn === undefined || !/\bgunicorn\b/.test(start.text)) return [];
  const rows = gunicorn.text.split(/\r?\n/);
  const row = rows.findIndex((each) => FROM_CPUS.test(each.replace(/#.*$/, '')));
  return row === -1 ? [] : [fromCpus({ file: gunicorn.file, line: row + 1 })];
}
