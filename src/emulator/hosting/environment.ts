import type { Application, State } from '../store/state.ts';

/** The variables of an application as stored; the application's own win over the global ones. */
export function variablesOf(
  state: State,
  application: Application,
  use: 'is_runtime' | 'is_buildtime',
): Record<string, string> {
  const used = [...state.globalEnvVars, ...application.envVars].filter((entry) => entry[use]);
  return Object.fromEntries(used.map(({ key, value }) => [key, value]));
}

// A container does not see the shell that started the platform, and no secret of that shell may
// reach an application; these are what a program needs to be found and run at all.
const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR'];

// A build must reach its package registries by the way this machine reaches them.
const inheritedByBuilds =
  /^((https?|no|all)_proxy|pip_[a-z_]+|uv_[a-z_]+|npm_config_(registry|cache|cafile)|node_extra_ca_certs|ssl_cert_file|requests_ca_bundle)$/i;

export function baseEnvironment(
  own: NodeJS.ProcessEnv,
  use: 'runtime' | 'build',
): Record<string, string> {
  const names = Object.keys(own).filter(
    (name) => inherited.includes(name) || (use === 'build' && inheritedByBuilds.test(name)),
  );
  return Object.fromEntries(names.map((name) => [name, own[name] ?? '']));
}
