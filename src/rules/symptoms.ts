import type { CauseId } from './causes.ts';
import type { RuleId } from './settings-catalogue.ts';

// What a served application shows of its faults, beside src/rules/causes.ts, which reads its logs.

export interface Symptom {
  /** What is wrong, for the table in the documentation. */
  title: string;
  /** Rules of validate-settings that find it before a deployment. */
  preventions: readonly RuleId[];
}

const OWN = {
  'identity.old': { title: 'An older deployment answers', preventions: [] },
  'identity.mixed': { title: 'Instances of two deployments answer by turns', preventions: [] },
  'identity.contradicted': { title: 'Sources name different deployments', preventions: [] },
  'identity.superseded': { title: 'The platform serves another deployment', preventions: [] },
  'identity.silent': { title: 'Nothing names what is deployed', preventions: [] },
  'serving.flapping': { title: 'It answers, but not many times in a row', preventions: [] },
  'serving.uneven': { title: 'A page is right at one time and wrong at another', preventions: [] },
  'serving.no-instance': { title: 'No instance is Ready', preventions: ['process.readiness'] },
  'serving.unreachable': { title: 'The network lets no answer through', preventions: [] },
  'serving.cached': { title: 'A cache answers in place of the application', preventions: [] },
  'page.error': { title: 'The application fails while it makes a page', preventions: [] },
  'page.fallback': { title: 'A page answers in the place of a file', preventions: [] },
  'static.missing': {
    title: 'A file that a page names is not there',
    preventions: ['django.static.root', 'django.static.order', 'django.static.manifest'],
  },
  'proxy.https-unseen': {
    title: 'https behind the edge is not seen',
    preventions: ['django.ssl.loop', 'django.ssl.header'],
  },
  'csrf.refused': {
    title: 'Forms are refused for their origin',
    preventions: ['django.csrf.missing', 'django.csrf.entry', 'django.csrf.http'],
  },
  'session.lost': {
    title: 'A session does not survive from one instance or worker to the next',
    preventions: ['django.secret-key.random', 'django.sessions'],
  },
  'debug.page': { title: 'Error pages tell everyone of the code', preventions: ['django.debug'] },
  'certificate.expiring': { title: 'The certificate expires soon', preventions: [] },
  'certificate.invalid': { title: 'The certificate does not verify', preventions: [] },
} as const satisfies Record<string, Symptom>;

export type SymptomId = keyof typeof OWN | CauseId;

export const SYMPTOMS: Readonly<Partial<Record<SymptomId, Symptom>>> = {
  ...OWN,
  'host.refused': {
    title: 'The application refuses its own host name',
    preventions: [
      'django.hosts.none',
      'django.hosts.domain',
      'django.hosts.entry',
      'django.hosts.address',
      'django.hosts.blank',
    ],
  },
  'migration.unapplied': {
    title: 'A migration has not been applied to the database',
    preventions: ['process.migrate'],
  },
  'database.unreachable': {
    title: 'The application cannot use its database',
    preventions: ['database.url', 'service.localhost'],
  },
};

/** Where validate-settings found the cause before; its first finding in the order of the rules. */
export function findingBehind<Found extends { id: string }>(
  cause: string,
  findings: readonly Found[],
): Found | undefined {
  for (const rule of SYMPTOMS[cause as SymptomId]?.preventions ?? []) {
    const found = findings.find(({ id }) => id === rule);
    if (found !== undefined) return found;
  }
  return undefined;
}
