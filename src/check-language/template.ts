// `{{name}}` is a value that an earlier step captured, `{{env.NAME}}` a variable of the job's
// environment, which is a secret.

const REFERENCE = /\{\{\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)?)\s*\}\}/g;

export interface Reference {
  /** With `env.` before it where it is a variable of the environment. */
  name: string;
  at: number;
}

export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map(({ 1: name = '', index }) => ({ name, at: index }));
}

export function environmentName(name: string): string | undefined {
  return name.startsWith('env.') ? name.slice('env.'.length) : undefined;
}

/** A name without a value stays as it is written. */
export function filled(text: string, get: (name: string) => string | undefined): string {
  return text.replace(REFERENCE, (whole, name: string) => get(name) ?? whole);
}
