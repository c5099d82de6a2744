// What the rules about settings look at. Plain data, so that a rule can be tested with a literal,
// whatever the facts were read from: the API, a file, or one day the project's own code.

import type { Answer } from '../django/middleware.ts';
import type { DjangoSettings } from '../django/read-settings.ts';
import type { Route } from '../django/urls.ts';
import type { ReadBuildStep } from './django-build.ts';
import type { Repository } from './repository.ts';
import type { Project, SourceFile } from './stacks/files.ts';

export type Profile = 'production' | 'staging';
export type Preset = 'django' | 'node' | 'laravel' | 'rails' | 'python' | 'generic';

/** What the code of a Django project makes of one environment. */
export interface DjangoFacts extends DjangoSettings {
  /** The least version that the project allows; undefined where its files do not say. */
  version: readonly [number, number] | undefined;
  /** Whether its files allow no newer major version either. */
  isVersionCapped?: boolean;
  /** Whether gunicorn or uvicorn takes the edge's word for https, whatever Django is told. */
  serverTrustsProxy?: boolean;
  /** Where the module is named by default; undefined where a variable or an input does. */
  moduleNamedBy?: { file: string; line: number } | undefined;
  /** By path: which middleware gets the probe first. */
  answers: ReadonlyMap<string, Answer>;
  /** By path: whether the URL configuration or a middleware has it at all. */
  routes?: ReadonlyMap<string, Route>;
  /** What the Dockerfile runs of manage.py. */
  builds?: readonly ReadBuildStep[];
  /** Whether anything serves the static files; undefined where that cannot be told. */
  servesStatic?: boolean | undefined;
}

export interface Variable {
  name: string;
  /** As the app would read it. */
  value: string;
  /** As the platform stores it, where that differs: the platform's grammar has escapes. */
  stored?: string | undefined;
  origin: 'app' | 'global' | 'file';
  runtime: boolean;
  buildtime: boolean;
  /** Milliseconds since 1970; undefined where nobody says. */
  changedAt?: number | undefined;
  /** Where a reader would look first: the declaring file, else the template that documents it. */
  file?: string | undefined;
  line?: number | undefined;
}

/** One complete set of variables that an app may be started with. */
export interface Environment {
  source: 'platform' | 'file';
  /** How the set is called in a sentence: `the app`, or the name of the file. */
  label: string;
  variables: ReadonlyMap<string, Variable>;
  /** Absent where there is no Django project, or its settings cannot be told. */
  django?: DjangoFacts | undefined;
}

export interface TemplateEntry {
  name: string;
  value: string;
  line: number;
  /** Written as a comment, `# NAME=value`: documented, but not set by default. */
  disabled: boolean;
  mark: 'required' | 'optional' | undefined;
  /** Needed while the image is built, not only when it runs. */
  atBuild: boolean;
}

export interface Template {
  file: string;
  entries: ReadonlyMap<string, TemplateEntry>;
}

export interface HttpProbe {
  path: string;
  port: number | undefined;
  scheme: string | undefined;
  /** Whether the probe brings a Host header of its own. */
  setsHost: boolean;
  /** Whether it says, as the edge does, that it came over https. */
  saysHttps?: boolean;
}

export interface ProcessFacts {
  name: string;
  /** `web`, `worker`, `cron`, `job`, or whatever the platform adds. */
  type: string;
  entrypoint: string;
  /** Undefined: the platform's default. */
  port: number | undefined;
  memoryMb: number | undefined;
  startPolicy: string | undefined;
  /** The most that scaling may start; undefined: one. */
  maxInstances?: number | undefined;
  readiness: 'none' | 'other' | HttpProbe;
  liveness: 'none' | 'other' | HttpProbe;
}

export interface AppFacts {
  name: string;
  source: string;
  autoDeploy: boolean;
  /** Host names that visitors come by: the primary one, and those that somebody added. */
  domains: readonly string[];
  /** Whether the company's global variables could be read. */
  globalsRead: boolean;
  /** Names that the platform lists more than once. */
  duplicates: readonly string[];
  processes: readonly ProcessFacts[];
  /** When the last deployment that succeeded ended, in milliseconds since 1970. */
  deployedAt?: number | undefined;
  /** Whether none has succeeded yet; undefined where that is not known. */
  isNew?: boolean | undefined;
  /** `dockerfile`, `pack`, `nixpacks`, or whatever the platform adds. */
  buildType?: string | undefined;
}

export interface Facts {
  profile: Profile;
  preset: Preset;
  /** Whether there is code of the preset that could not be read: what it needs, nobody knows. */
  hasUnreadCode?: boolean;
  /** Names that the caller requires beyond template and preset. */
  required: readonly string[];
  /** The platform first: what is there counts for more than what a file declares. */
  environments: readonly Environment[];
  template: Template | undefined;
  app: AppFacts | undefined;
  /** Absent for the presets `django` and `generic`. */
  project?: Project | undefined;
  /** The one at the top of the working directory. */
  dockerfile?: SourceFile | undefined;
  repository?: Repository | undefined;
  /** Of a Django project; for other stacks it is part of `project`. */
  procfile?: SourceFile | undefined;
}

/** Sevalla's port for a web process that names none. https://docs.sevalla.com/get-started/quickstart */
export const DEFAULT_PORT = 8080;

export function platformOf(facts: Facts): Environment | undefined {
  return facts.environments.find(({ source }) => source === 'platform');
}

export function webProcess(facts: Facts): ProcessFacts | undefined {
  return facts.app?.processes.find(({ type }) => type === 'web');
}
