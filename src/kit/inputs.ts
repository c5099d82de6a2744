import type * as z from 'zod/mini';
import { UserError } from '../errors.ts';

type Fields = z.ZodMiniObject<Record<string, z.ZodMiniType>>;

/** What an action declares about itself in `contract.ts`. */
export interface Contract<Inputs extends Fields = Fields, Outputs extends Fields = Fields> {
  inputs: Inputs;
  outputs: Outputs;
  /** Names of the inputs whose values may never be shown. */
  secrets: readonly string[];
}

export type Env = Readonly<Record<string, string | undefined>>;

/** The value of an input as the runner passes it; blank and unset are both absent. */
export function rawInput(name: string, env: Env): string | undefined {
  const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
  return value === '' ? undefined : value;
}

/**
 * Reads all inputs of an action.
 * @throws UserError that lists every fault: the input, what is allowed and what was given.
 */
export function readInputs<C extends Contract>(contract: C, env: Env): z.output<C['inputs']> {
  const names = Object.keys(contract.inputs.shape);
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = rawInput(name, env);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = contract.inputs.safeParse(given);
  if (parsed.success) return parsed.data as z.output<C['inputs']>;

  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '');
    // A rule over several inputs names them itself.
    if (name === '') return message;
    const value = given[name];
    if (value === undefined) {
      return `${name}: required, but not given${message.startsWith('Invalid input') ? '' : ` (${message})`}`;
    }
    const shown = contract.secrets.includes(name) ? '(hidden)' : JSON.stringify(shorten(value));
    return `${name}: ${message}, got ${shown}`;
  });
  const heading =
    faults.length === 1 ? 'One input is wrong:' : `${faults.length} inputs are wrong:`;
  throw new UserError([heading, ...faults.map((fault) => `- ${fault}`)].join('\n'));
}

function shorten(value: string): string {
  return value.length > 120 ? `${value.slice(0, 117)}...` : value;
}
