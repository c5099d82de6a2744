import { generateValue } from '../../environment/generate.ts';
import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { EnvVar } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import type { Declaration } from './env-declare.ts';
import {
  type Change,
  planEnvironment,
  type Scope,
  sameScope,
  scopeOf,
  type Variable,
  type Wanted,
} from './env-plan.ts';
import type { Outcome } from './outcome.ts';

/** What the main step saves under this name for the post step: names and scopes, no values. */
export const ENV_STATE = 'environment';

/** A write without an answer is looked for, and repeated only where it did nothing. */
const MOST_ROUNDS = 4;
const ROUND_PAUSE_MS = 1000;

export interface Environment {
  changes: readonly Change[];
  state: 'planned' | 'applied' | 'put back' | 'partly put back';
  /** Names of what could not be put back. */
  left: readonly string[];
}

interface Undo {
  appId: string;
  /** The newest deployment before this run. */
  previousId: string | undefined;
  added: string[];
  scopes: Record<string, Scope>;
  /** Changed or removed: their old values are known to the main step alone. */
  lost: string[];
}

interface Scene {
  appId: string;
  previousId: string | undefined;
  sevalla: Sevalla;
  tools: Pick<Tools, 'log' | 'saveState' | 'setOutput' | 'signal' | 'sleep'>;
  /** Told what the platform has, before anything can fail with it. */
  onRead?(variables: readonly Pick<EnvVar, 'key' | 'value'>[]): void;
  /** For the moment after an interruption. */
  hurry(): Sevalla;
}

export type EnvironmentKeeper = NonNullable<Awaited<ReturnType<typeof prepareEnvironment>>>;

/**
 * Compares what is declared with the platform.
 * @throws UserError for what cannot be applied; nothing has been written by then.
 */
export async function prepareEnvironment(
  inputs: Inputs,
  declaration: Declaration | undefined,
  scene: Scene,
  mask: Tools['mask'],
) {
  if (declaration === undefined) return undefined;
  const { appId, sevalla, tools } = scene;
  const { log } = tools;
  const [present, globals] = await Promise.all([
    sevalla.listEnvVars(appId),
    sevalla.listGlobalEnvVars().catch((error) => {
      log.info(`The company's variables could not be read: ${errorMessage(error)}`);
      return [];
    }),
  ]);
  scene.onRead?.([...globals, ...present]);
  const { changes, wanted, faults } = planEnvironment({
    ...declaration,
    prune: inputs['env-prune'],
    remove: inputs['env-remove'] ?? [],
    protect: inputs['env-protect'],
    present,
    globals,
    generate: () => {
      const value = generateValue();
      mask(value);
      return value;
    },
  });
  if (faults.length > 0) {
    throw new UserError(
      ['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'),
    );
  }
  const view: Environment = { changes, state: 'planned', left: [] };
  await tools.setOutput('env-changed', changedNames(changes).join(','));
  log.info(describePlan(changes));

  const unseen = changes.filter(
    ({ what, scope }) => what !== 'unchanged' && scope.is_buildtime && !scope.is_runtime,
  );
  if (inputs['is-restart'] && unseen.length > 0) {
    const names = unseen.map(({ name }) => name).join(', ');
    log.warning(`A restart builds nothing, so ${names} will act from the next build on.`);
  }

  const before = wanted.map(({ name }) => ({ name, variable: variableOf(present, name) }));
  let isTouched = false;
  /** Names of writes that nobody has answered or seen done: they may be on their way. */
  const unsure = new Set<string>();

  async function apply(): Promise<void> {
    if (wanted.length === 0) return;
    await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before)));
    isTouched = true;
    try {
      await converge(scene, wanted, present, { unsure });
    } catch (error) {
      await putBack();
      const fate =
        view.left.length === 0
          ? 'The environment was put back as it was'
          : `The environment could not be put back as it was (${view.left.join(', ')})`;
      throw new UserError(
        `The environment was not applied, and nothing was deployed. ${fate}. ${errorMessage(error)}`,
      );
    }
    view.state = 'applied';
    log.info(`${wanted.length} ${wanted.length === 1 ? 'variable' : 'variables'} written.`);
  }

  /** Never throws. What somebody else has changed since is left alone. */
  async function putBack(): Promise<void> {
    if (!isTouched) return;
    isTouched = false;
    const own = tools.signal.aborted
      ? { ...scene, sevalla: scene.hurry(), tools: { ...tools, sleep: async () => undefined } }
      : scene;
    let target: Wanted[] = before;
    try {
      const now = await own.sevalla.listEnvVars(appId);
      target = before.filter(({ name }, index) => {
        const current = variableOf(now, name);
        return (
          sameVariable(current, wanted[index]?.variable) ||
          sameVariable(current, before[index]?.variable)
        );
      });
      const foreign = before.filter((one) => !target.includes(one)).map(({ name }) => name);
      if (foreign.length > 0) {
        log.warning(`Somebody has changed ${foreign.join(', ')} meanwhile: left alone.`);
      }
      await converge(own, [...target].sort(byLoss), now, { unsure, isRestoring: true });
      view.state = 'put back';
      log.info('The environment was put back as it was.');
      if (unsure.size > 0) {
        log.warning(
          `A write of ${[...unsure].join(', ')} was never answered, and may still come through: ` +
            'look at the environment before the next deployment.',
        );
      }
      await tools.saveState(ENV_STATE, '');
    } catch (error) {
      const now = await own.sevalla.listEnvVars(appId).catch(() => undefined);
      const left = target.filter(
        ({ name, variable }) => now === undefined || !sameVariable(variableOf(now, name), variable),
      );
      view.state = 'partly put back';
      view.left = left.map(({ name }) => name);
      await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before, view.left)));
      log.warning(
        `These variables could not be put back as they were: ${view.left.join(', ')}. ` +
          errorMessage(error),
      );
    }
  }

  /** Keeps what was written where the deployment has it or may still get it, else puts it back. */
  async function settle(outcome: Outcome | undefined, deploymentId: string | undefined) {
    if (!isTouched) return;
    const isKept =
      (outcome === undefined ? deploymentId !== undefined : mayHave(outcome)) ||
      (await isNeeded(deploymentId));
    if (!isKept) return putBack();
    isTouched = false;
    await tools.saveState(ENV_STATE, '');
  }

  /** A newer deployment was planned against what this run had written. */
  async function isNeeded(deploymentId: string | undefined): Promise<boolean> {
    const api = tools.signal.aborted ? scene.hurry() : sevalla;
    const [newest] = await api.listDeployments(appId, { most: 1 }).catch(() => []);
    const own = deploymentId ?? scene.previousId;
    if (newest === undefined || newest.id === own) return false;
    if (deploymentId === undefined) return newest.status === 'success';
    log.info(`A newer deployment (${newest.id}) uses the environment by now: it is left as it is.`);
    return true;
  }

  return { view, apply, settle };
}

/** Whether the deployment is live with what was written, or goes on with it. */
function mayHave(outcome: Outcome): boolean {
  if (outcome.deployment?.status === 'success') return true;
  switch (outcome.kind) {
    case 'ended':
    case 'interrupted':
      return false;
    case 'deadline':
    case 'mismatch':
      return outcome.fate !== 'cancelled' && outcome.fate !== 'ended';
    default:
      return true;
  }
}

/**
 * The post step of a main step that was killed: takes away what it added and sets the scopes back.
 * The old values of what it changed or removed are gone with it, so their names are told.
 */
export async function putBackLeft(
  saved: string,
  deploymentId: string,
  sevalla: Sevalla,
  tools: Pick<Tools, 'log' | 'sleep'>,
): Promise<void> {
  const { appId, previousId, added, scopes, lost } = JSON.parse(saved) as Undo;
  const [newest] = await sevalla.listDeployments(appId, { most: 1 });
  if (newest !== undefined && newest.id !== previousId) {
    const isNewer = deploymentId !== '' && newest.id !== deploymentId;
    if (newest.status === 'success' || isNewer) {
      tools.log.info(`The deployment ${newest.id} uses the environment: it is left as it is.`);
      return;
    }
  }
  const present = await sevalla.listEnvVars(appId);
  const wanted: Wanted[] = [
    ...Object.entries(scopes).flatMap(([name, scope]) => {
      const variable = variableOf(present, name);
      return variable === undefined ? [] : [{ name, variable: { ...variable, ...scope } }];
    }),
    ...added.map((name) => ({ name, variable: undefined })),
  ];
  await converge({ appId, sevalla, tools }, wanted, present, { isRestoring: true });
  tools.log.info('What the step had added to the environment was taken back.');
  if (lost.length > 0) {
    tools.log.warning(
      'The step ended before it could put these variables back, and nobody else knows their old ' +
        `values: ${lost.join(', ')}. The running version still has them; the next deployment ` +
        'takes the new ones.',
    );
  }
}

/** Names in the order of the plan. */
export function changedNames(changes: readonly Change[]): string[] {
  return changes.filter(({ what }) => what !== 'unchanged').map(({ name }) => name);
}

/**
 * Writes what differs from `wanted`, and nothing else. Adds to `unsure` the names of writes that
 * were never answered and not seen to be done.
 * @throws SevallaError of the last write that failed.
 */
async function converge(
  { appId, sevalla, tools }: Pick<Scene, 'appId' | 'sevalla'> & { tools: Pick<Tools, 'sleep'> },
  wanted: readonly Wanted[],
  first: readonly EnvVar[],
  { unsure = new Set<string>(), isRestoring = false } = {},
): Promise<void> {
  const unseen = new Set<string>();
  let present = first;
  for (let round = 1; ; round += 1) {
    const writes = wanted.flatMap((one) => {
      const own = writesFor(one, present, sevalla, appId);
      if (own.length === 0) unseen.delete(one.name);
      return own.map((write) => ({ name: one.name, write }));
    });
    let failed: SevallaError | undefined;
    for (const { name, write } of writes) {
      try {
        await write();
      } catch (error) {
        if (!(error instanceof SevallaError)) throw error;
        // A 500 is the API's own answer, what is above it that of a gateway.
        if (error.isUncertain && error.status !== 500) unseen.add(name);
        failed = error;
        // What one refusal leaves undone is no reason to leave the rest undone.
        if (!isRestoring) break;
      }
    }
    const most = failed && mayHaveBeenDone(failed) ? MOST_ROUNDS : isRestoring ? 2 : 1;
    if (failed === undefined || round >= most) {
      for (const name of unseen) unsure.add(name);
      if (failed === undefined) return;
      throw failed;
    }
    await tools.sleep(ROUND_PAUSE_MS * 2 ** (round - 1));
    present = await sevalla.listEnvVars(appId);
  }
}

/** 404: somebody else has deleted it meanwhile. */
function mayHaveBeenDone({ isUncertain, status, method }: SevallaError): boolean {
  return isUncertain || (status === 404 && method !== 'POST');
}

function writesFor(
  { name, variable }: Wanted,
  present: readonly EnvVar[],
  sevalla: Sevalla,
  appId: string,
): (() => Promise<unknown>)[] {
  const own = present.filter(({ key }) => key === name);
  if (variable === undefined) {
    return own.map(
      ({ id }) =>
        () =>
          sevalla.deleteEnvVar(appId, id),
    );
  }
  const [current] = own;
  if (current === undefined) return [() => sevalla.createEnvVar(appId, name, variable)];
  const isSameValue = current.value === variable.value;
  const isSameScope = sameScope(scopeOf(current), variable);
  if (isSameValue && isSameScope) return [];
  const { value, ...scope } = variable;
  const change = { ...(isSameValue ? {} : { value }), ...(isSameScope ? {} : scope) };
  return [() => sevalla.updateEnvVar(appId, current.id, change)];
}

function variableOf(present: readonly EnvVar[], name: string): Variable | undefined {
  const own = present.findLast(({ key }) => key === name);
  return own && { value: own.value, ...scopeOf(own) };
}

function sameVariable(a: Variable | undefined, b: Variable | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.value === b.value && sameScope(a, b);
}

function undoOf(
  { appId, previousId }: Scene,
  wanted: readonly Wanted[],
  before: readonly Wanted[],
  names: readonly string[] = wanted.map(({ name }) => name),
): Undo {
  const undo: Undo = { appId, previousId, added: [], scopes: {}, lost: [] };
  for (const [index, { name, variable }] of wanted.entries()) {
    if (!names.includes(name)) continue;
    const old = before[index]?.variable;
    if (old === undefined) undo.added.push(name);
    else if (variable !== undefined && variable.value === old.value) {
      undo.scopes[name] = scopeOf(old);
    } else undo.lost.push(name);
  }
  return undo;
}

/** First what no later step could put back, last what the post step can still take away. */
function byLoss(a: Wanted, b: Wanted): number {
  return Number(a.variable === undefined) - Number(b.variable === undefined);
}

function describePlan(changes: readonly Change[]): string {
  const groups = (['add', 'change', 'scope', 'remove'] as const).flatMap((what) => {
    const names = changes.filter((change) => change.what === what).map(({ name }) => name);
    return names.length === 0 ? [] : [`${what} ${names.join(', ')}`];
  });
  const same = changes.filter(({ what }) => what === 'unchanged').length;
  return groups.length === 0
    ? `Environment: ${same} declared, nothing to change.`
    : `Environment: ${groups.join('; ')}${same > 0 ? `; ${same} unchanged` : ''}.`;
}
