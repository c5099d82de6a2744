import { expect, test } from '@jest/globals';
import { createExec } from '../../src/kit/exec.ts';

const node = process.execPath;
const idle = 'console.log("up"); setInterval(() => {}, 1000)';

test('runs a program without a shell and gives what it printed', async () => {
  const exec = createExec(new AbortController().signal);
  const script =
    'process.stdout.write(process.argv[1]); process.stderr.write("oh"); process.exit(3)';
  expect(await exec(node, ['-e', script, '$HOME; `id`'])).toEqual({
    exitCode: 3,
    stdout: '$HOME; `id`',
    stderr: 'oh',
  });
});

test('passes input, environment and lines', async () => {
  const exec = createExec(new AbortController().signal);
  const lines: string[] = [];
  const script =
    'process.stdin.pipe(process.stdout); console.error(Object.keys(process.env).join())';
  const { stdout, stderr } = await exec(node, ['-e', script], {
    env: { ONLY: 'this', NOT: undefined },
    input: 'one\ntwo\n',
    onLine: (line) => lines.push(line),
  });
  expect([stdout, stderr]).toEqual(['one\ntwo\n', 'ONLY\n']);
  expect(lines.sort()).toEqual(['ONLY', 'one', 'two']);
});

test('tells of a program that does not exist by exit code -1', async () => {
  const exec = createExec(new AbortController().signal);
  const { exitCode, stderr } = await exec('no-such-program', []);
  expect([exitCode, stderr]).toEqual([-1, expect.stringContaining('no-such-program')]);
});

test('ends what runs when the signal is aborted, and runs what comes after', async () => {
  const controller = new AbortController();
  const exec = createExec(controller.signal);
  const onLine = (): void => controller.abort();
  const { exitCode } = await exec(node, ['-e', idle], { onLine });
  expect(exitCode).not.toBe(0);
  expect(await exec(node, ['-e', ''])).toMatchObject({ exitCode: 0 });
});
