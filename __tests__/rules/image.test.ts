import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkImage, IMAGE_RULES, type ImageFacts } from '../../src/rules/image.ts';
import { root } from '../support/repository.ts';

// Each rule both ways: what it finds with its line, and what looks alike and is none.

type Given = Partial<ImageFacts>;
const [USER, CMD] = ['USER 65534', 'CMD gunicorn -b 0.0.0.0:$PORT app'];

function found(lines: string[], more: Given = {}): [id: string, line: number | undefined][] {
  const findings = checkImage({
    file: 'Dockerfile',
    text: `${lines.join('\n')}\n`,
    target: undefined,
    ignore: undefined,
    entries: [],
    gunicorn: undefined,
    config: undefined,
    command: undefined,
    port: 8080,
    memoryMb: 1024,
    ...more,
  });
  return findings.map(({ id, line }) => [id, line]);
}

const config = (cmd: string[], more: object = {}) => ({
  config: { user: '65534', entrypoint: [], cmd, env: [], ...more },
});
const gunicorn = (text: string) => ({ gunicorn: { file: 'gunicorn.conf.py', text } });
const inStage = (...lines: string[]): string[] => ['FROM python', ...lines, USER, CMD];
const starting = (cmd: string): string[] => ['FROM python', USER, cmd];
const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

const table: Record<string, [string[], Given, number | undefined][]> = {
  'image.bind': [
    [starting('CMD gunicorn -b 127.0.0.1:$PORT app'), {}, 3],
    [starting('CMD ["python", "manage.py", "runserver"]'), {}, 3],
    [starting('CMD ["uvicorn", "app:app"]'), {}, 3],
    [starting('ENTRYPOINT ["uvicorn", "--host", "localhost", "app:app"]'), {}, 3],
    [starting(CMD), { command: 'uvicorn app:app' }, undefined],
    [['FROM mine', USER], config(['uvicorn', 'app:app']), undefined],
  ],
  'image.port': [
    [starting('CMD gunicorn -b 0.0.0.0:8000 app'), {}, 3],
    [starting('CMD ["uvicorn", "--host", "0.0.0.0", "--port", "8000", "app:app"]'), {}, 3],
    [starting('CMD gunicorn -b :9000 app'), { port: 3000 }, 3],
    [['FROM python', 'ENV UVICORN_HOST=0.0.0.0', USER, 'CMD ["uvicorn", "a:a"]'], {}, 4],
  ],
  'image.root': [
    [['FROM scratch', CMD], {}, 1],
    [['FROM python', 'USER root', CMD], {}, 2],
    [['FROM python', 'USER 0:0', CMD], {}, 2],
    [['FROM python AS a', USER, 'FROM a', 'USER root', CMD], {}, 4],
    [['FROM python', CMD], config(['x'], { user: '' }), 1],
  ],
  'image.start': [
    [['FROM scratch', USER], {}, 1],
    [['FROM python', USER], config(['python3']), 1],
    [['FROM node', USER], config(['node'], { entrypoint: ['docker-entrypoint.sh'] }), 1],
    [['FROM mine', USER], config([]), 1],
    [['FROM python AS a', 'CMD x', 'FROM scratch', USER], {}, 3],
  ],
  'image.secret': [
    [inStage('ENV SECRET_KEY=s0me-long-value'), {}, 2],
    [inStage('ARG DB_PASSWORD=hunter22'), {}, 2],
    [inStage(`ENV NOTE=${TOKEN}`), {}, 2],
    [inStage('ENV INDEX=https://user:pw12345@pypi.example.com/simple'), {}, 2],
    [inStage(`RUN git clone https://x:${TOKEN}@github.com/a/b`), {}, 2],
    [inStage('COPY .env /app/.env'), {}, 2],
    [inStage('COPY a config/server.pem /etc/'), {}, 2],
    [['FROM python AS build', 'COPY .npmrc /root/', ...inStage()], {}, 2],
  ],
  'image.dockerignore': [
    [inStage('COPY . .'), { entries: ['.git', 'app.py'] }, 2],
    [inStage('ADD ./ /app'), { entries: ['.env'], ignore: '.git\n' }, 2],
    [inStage('COPY --chown=1:1 . /app'), { entries: ['.env.local'], ignore: '.env\n' }, 2],
  ],
  'image.workers': [
    [starting('CMD gunicorn -w $(nproc) -b 0.0.0.0:$PORT app'), {}, 3],
    [starting('CMD gunicorn --workers 12 -b 0.0.0.0:$PORT app'), {}, 3],
    [starting('CMD gunicorn -w 4 -b 0.0.0.0:$PORT app'), { memoryMb: 300 }, 3],
    [
      starting('CMD ["gunicorn", "app"]'),
      gunicorn('import multiprocessing\nworkers = multiprocessing.cpu_count() * 2 + 1\n'),
      2,
    ],
  ],
};

const silent: [string, string[], Given][] = [
  ['nothing is wrong', inStage(), {}],
  [
    'the address is that of every interface',
    starting('CMD uvicorn --host 0.0.0.0 --port $PORT a:a'),
    {},
  ],
  ['gunicorn is told by PORT', starting('CMD ["gunicorn", "app"]'), {}],
  [
    'a variable tells the host',
    ['FROM python', 'ENV UVICORN_HOST=0.0.0.0', USER, 'CMD uvicorn --port $PORT a:a'],
    {},
  ],
  ['the number is the port of the platform', starting('CMD gunicorn -b 0.0.0.0:8080 app'), {}],
  ['the platform starts another command', starting('CMD ["python"]'), { command: CMD.slice(4) }],
  ['the start is that of the platform', ['FROM python', USER], { command: CMD.slice(4) }],
  ['the base is a server', ['FROM nginx', USER], config(['nginx', '-g', 'daemon off;'])],
  ['what the base does is not known', ['FROM mine'], {}],
  ['the base has a user of its own', ['FROM mine', CMD], config(['x'], { user: 'app' })],
  ['a stage before has the user and the command', [...inStage(), 'FROM 0'], { target: '0' }],
  ['a stage is not part of the image', ['FROM a AS a', 'USER root', ...inStage()], {}],
  [
    'a secret comes by a mount',
    inStage('RUN --mount=type=secret,id=TOKEN,env=TOKEN pip install x'),
    {},
  ],
  [
    'a value is another variable',
    inStage('ARG TOKEN', 'ENV API_TOKEN=$TOKEN PUBLIC_KEY=abcdefg'),
    {},
  ],
  ['a value is a placeholder', inStage('ENV SECRET_KEY=build-only DJANGO_SECRET=dummy'), {}],
  ['a file is an example', inStage('COPY .env.example .env.production.template /app/'), {}],
  ['a file comes from another stage', inStage('COPY --from=build /app/.env /x'), {}],
  [
    'the ignore file keeps it out',
    inStage('COPY . .'),
    { entries: ['.git', '.env'], ignore: '.*' },
  ],
  ['only a folder is copied', inStage('COPY src ./'), { entries: ['.git', '.env'] }],
  ['the workers fit', starting('CMD gunicorn -w 4 -b 0.0.0.0:$PORT app'), {}],
  [
    'a comment speaks of CPUs',
    starting('CMD gunicorn app'),
    gunicorn('# not cpu_count()\nworkers = 2\n'),
  ],
  [
    'another server starts',
    starting('CMD daphne -b 0.0.0.0 -p $PORT a'),
    gunicorn('workers = cpu_count()'),
  ],
];

describe.each(Object.entries(table))('%s', (id, cases) => {
  test.each(cases)('is found in %j with %j at line %s', (lines, more, line) => {
    expect(found(lines, more)).toEqual([[id, line]]);
  });
});

test('every rule is brought about', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(IMAGE_RULES).sort());
});

test.each(silent)('nothing is said where %s', (_, lines, more) => {
  expect(found(lines, more)).toEqual([]);
});

test('a value is never shown', () => {
  const text = inStage(`ENV A=${TOKEN}`, 'ENV DB_PASSWORD=hunter22').join('\n');
  const facts = { file: 'Dockerfile', text, entries: [], port: 8080, memoryMb: 300 };
  const findings = checkImage({
    ...facts,
    target: undefined,
    ignore: undefined,
    gunicorn: undefined,
    config: undefined,
    command: undefined,
  });
  expect(findings).toHaveLength(2);
  expect(JSON.stringify(findings)).not.toMatch(/hunter22|ghp_/);
});

test.each(['django', 'node'])('examples/%s gives no reason to speak', (example) => {
  const folder = join(root, 'examples', example);
  const read = (name: string) =>
    readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const conf = read('gunicorn.conf.py');
  expect(
    found(read('Dockerfile')!.split('\n'), {
      ignore: read('.dockerignore'),
      entries: [...readdirSync(folder), '.git', '.env'],
      ...(conf === undefined ? {} : gunicorn(conf)),
    }),
  ).toEqual([]);
});
