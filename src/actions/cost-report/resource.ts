import type { PriceKind } from './prices.ts';

/** How many: instances, databases, steps of disk, gigabytes, minutes or sites. */
export interface Count {
  min: number;
  max: number;
  /** The mean over time, where a metric tells; from `min` to `max`. */
  observed?: number | undefined;
}

/** Something that costs money. */
export interface Resource {
  kind: PriceKind;
  name: string;
  /** Of the platform; absent for what is declared, and for several counted as one. */
  id?: string | undefined;
  /** The applications that it is part of, or is tied to. */
  applications: string[];
  /** The type of a process, the engine of a database. */
  role?: string | undefined;
  size?: string | undefined;
  /** As the platform gives it, to be held against what the price was read for. */
  memoryMb?: number | undefined;
  /** undefined when nobody says how many. */
  count: Count | undefined;
  runs: 'always' | 'on demand' | 'suspended';
  isPreview: boolean;
  /** Read from the platform, or declared by an input. */
  origin: 'read' | 'declared';
  /** When it was made, in milliseconds since 1970; it costs nothing before. */
  since?: number | undefined;
}

/** What the report is about. */
export type Scope =
  | { is: 'declared' }
  | { is: 'applications'; ids: string[] }
  | { is: 'company' }
  | { is: 'project'; id: string; name: string | undefined };

export interface ApplicationFacts {
  id: string;
  name: string;
  isSuspended: boolean;
  /** undefined where it was not asked: the list of applications does not tell. */
  hibernates: boolean | undefined;
  isPreview: boolean;
}

export interface Topology {
  scope: Scope;
  companyId?: string | undefined;
  applications: ApplicationFacts[];
  resources: Resource[];
  /** Names of the applications' variables, never their values; undefined when not read. */
  variables?: string[] | undefined;
  /** What could not be read, one sentence each. */
  unread: string[];
  /** Set when an application that was asked about, or their list, could not be read. */
  isBlind: boolean;
}
