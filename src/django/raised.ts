import { type Origin, originsOf, type Place, type Value } from './value.ts';

/** An exception of the code that is read. */
export class Raised {
  /** Name of the Python class. */
  readonly type: string;
  readonly place: Place;
  /** The variable that is not there. */
  readonly missing: string | undefined;
  /** What led to it. */
  readonly origins: readonly Origin[];

  constructor(
    type: string,
    place: Place,
    { missing, because = [] }: { missing?: string; because?: readonly Value[] } = {},
  ) {
    this.type = type;
    this.place = place;
    this.missing = missing;
    this.origins = originsOf(...because);
  }
}

const PARENTS: Readonly<Record<string, string>> = {
  KeyError: 'LookupError',
  IndexError: 'LookupError',
  ModuleNotFoundError: 'ImportError',
  FileNotFoundError: 'OSError',
  UnicodeDecodeError: 'ValueError',
  JSONDecodeError: 'ValueError',
};

/** Whether `except name:` takes an exception of the type; undefined for classes nobody knows. */
export function isTakenBy(type: string, name: string): boolean | undefined {
  if (name === 'Exception' || name === 'BaseException') return true;
  const asked = name === 'IOError' || name === 'EnvironmentError' ? 'OSError' : name;
  for (let each: string | undefined = type; each !== undefined; each = PARENTS[each]) {
    if (each === asked) return true;
  }
  return /^(?:\w+Error|ImproperlyConfigured|UndefinedValueError|Exception)$/.test(name)
    ? false
    : undefined;
}
