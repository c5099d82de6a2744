import type { Answer } from '../../http/exchange.ts';
import { quote } from './quote.ts';
import { parseJson, valueAt } from './read-answer.ts';

// Which deployment answers: each source by itself, then what they prove together.

/** What proves the deployment. Absent members are not known. */
export interface Expected {
  /** `expect-version`: whatever the app says has to be this. */
  version?: string | undefined;
  /** Of the deployment: compared only with what looks like a commit. */
  commit?: string | undefined;
  /** SHA-256 of the static manifest, or the `hash` that Django writes into it. */
  manifest?: string | undefined;
}

export interface Source {
  /** Such as `header X-App-Version`. */
  name: string;
  finding: 'confirms' | 'contradicts' | 'silent';
  /** What it says, for a reader. */
  said: string;
}

/** `other`: all that speak name another one. `not-measured`: the app itself proves nothing. */
export type Proof = 'confirmed' | 'other' | 'contradicted' | 'not-measured';

export interface Identity {
  proof: Proof;
  sources: readonly Source[];
}

const HEADERS = [
  'x-app-version',
  'x-version',
  'x-commit',
  'x-commit-sha',
  'x-git-sha',
  'x-revision',
];
const MEMBERS = ['.version', '.commit', '.sha', '.revision', '.release'];
const META = /^(?:app-?|git-?)?(?:version|commit|commit-sha|sha|revision|release)$/i;

/** Where an app may name what is deployed, for the sentence that asks for it. */
export const VERSION_PLACES =
  `the header X-App-Version, JSON ${MEMBERS.join(', ')} of the health view, ` +
  'or <meta name="version"> of the home page';

/** A group of values that one place of the app gives. */
export interface Claim {
  name: string;
  values: readonly string[];
}

/** What an answer says of its deployment, place by place. */
export function claimsOf(answer: Answer): Claim[] {
  const document = parseJson(answer);
  const headers = HEADERS.map((name) => answer.headers[name]);
  const members = MEMBERS.map((path) => valueAt(document, path));
  return [
    { name: 'version header', values: words(headers) },
    { name: 'health JSON', values: words(members) },
    { name: 'meta tag', values: document === undefined ? metaOf(answer) : [] },
  ];
}

function words(values: readonly unknown[]): string[] {
  return values.flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
  );
}

function metaOf({ body }: Answer): string[] {
  const tags = body.toString('utf8').match(/<meta\b[^<>]*>/gi) ?? [];
  const named = (tag: string, attribute: string): string =>
    new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined) ?? '';
  return words(tags.map((tag) => (META.test(named(tag, 'name')) ? named(tag, 'content') : '')));
}

/** Each claim against what is expected. */
export function weigh(claims: readonly Claim[], { version, commit }: Expected): Source[] {
  const wanted = version ?? commit;
  const confirms = (values: readonly string[]): boolean =>
    wanted !== undefined && values.some((value) => isSameVersion(value, wanted));
  const isConfirmed = claims.some(({ values }) => confirms(values));
  return claims.map(({ name, values }) => {
    if (values.length === 0) return { name, finding: 'silent', said: 'says nothing' };
    const said = values.map((value) => quote(value)).join(', ');
    if (wanted === undefined) return { name, finding: 'silent', said };
    if (confirms(values)) return { name, finding: 'confirms', said };
    // A release number says nothing against a commit.
    const isComparable = values.some((value) => isHash(value) === isHash(wanted));
    const counts = isComparable || (version !== undefined && !isConfirmed);
    return { name, finding: counts ? 'contradicts' : 'silent', said };
  });
}

export function prove(sources: readonly Source[]): Identity {
  const has = (finding: Source['finding']): boolean =>
    sources.some((source) => source.finding === finding);
  const proof = has('contradicts')
    ? has('confirms')
      ? 'contradicted'
      : 'other'
    : has('confirms')
      ? 'confirmed'
      : 'not-measured';
  return { proof, sources };
}

/** What the platform said last, in place of what it said before the wait. */
export function withPlatform({ proof, sources }: Identity, platform: Source | undefined): Identity {
  if (platform === undefined) return { proof, sources };
  return { proof, sources: [...sources.filter(({ name }) => name !== platform.name), platform] };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(text);
}

/** Equal, or one a short form of the other's commit hash. */
export function isSameVersion(served: string, expected: string): boolean {
  if (served === expected) return true;
  if (!isHash(served) || !isHash(expected)) return false;
  const [one, other] = [served.toLowerCase(), expected.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}
