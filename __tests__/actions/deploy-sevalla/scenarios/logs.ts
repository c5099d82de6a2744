import type { Scenario } from './scenario.ts';
import { app, pages } from './scenes.ts';

export const logs: Scenario[] = [
  {
    name: 'the log comes in a group for each step, and nothing of it is a command',
    prevents: 'HK#53',
    stage: app({
      x_build_command: `printf '%s\\n' '::error::pwned' '##[error]pwned' '  ::stop-commands::x'`,
    }),
    expect: {
      exitCode: 0,
      log: [
        '  │ \u200b::error::pwned\n',
        /^::group::Log of the checkout [\s\S]*^::group::Log of the build [\s\S]*^::group::Log of the rollout /m,
      ],
      hides: [/^\s*::(error|stop-commands)::/m, /##\[/],
    },
  },
  {
    name: 'a log that cannot be read is told of once, and never decides',
    prevents: 'RW#543',
    stage: app(),
    arrange: ({ fault }) => fault('getApplicationDeploymentLogsV3', { status: 403 }, 100),
    expect: {
      exitCode: 0,
      outputs: { status: 'success' },
      log: [
        /^(?:(?!The log cannot be read)[\s\S])*The log cannot be read(?:(?!The log cannot be read)[\s\S])*$/,
      ],
      deployments: ['success'],
    },
  },
  {
    name: 'without a log nothing of it is shown, and the verdict is the same',
    stage: app({ x_build_command: 'echo built-so-far' }),
    inputs: { log: 'false' },
    expect: { exitCode: 0, outputs: { status: 'success' }, hides: [/::group::/, /built-so-far/] },
  },
  {
    name: 'the key that a build prints is masked',
    prevents: 'GCR#328',
    stage: app({ x_build_command: 'echo the key is svl_local; exit 1' }),
    env: { RUNNER_DEBUG: '1' },
    expect: {
      exitCode: 1,
      error: /the build failed/,
      log: ['::add-mask::svl_local\n', 'the key is ***'],
      hides: [/svl_local/],
    },
  },
  {
    name: 'the password of a URL in the log is masked',
    prevents: 'GCR#328',
    stage: app({
      x_build_command: 'echo cannot reach postgres://shop:hunter22@db.internal/shop; exit 1',
    }),
    expect: {
      exitCode: 1,
      error: /the build failed/,
      log: ['cannot reach postgres://shop:***@db.internal/shop'],
      hides: [/hunter22/],
    },
  },
  {
    name: 'a static site whose log cannot be read says why its build failed all the same',
    prevents: 'GCR#493',
    stage: pages({ build_command: 'exit 3' }),
    arrange: ({ fault }) => fault('getStaticSiteDeploymentLogsV3', { status: 403 }, 99),
    expect: {
      exitCode: 1,
      outputs: { cause: 'build.failed' },
      error: /^The deployment of Pages failed: the build failed/,
      summary: ['Build failed with exit code 3'],
    },
  },
];
