import { TRUE_WORD } from './env-values.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { finding, findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts } from './settings-facts.ts';
import { capitalize, listNames, nameOf } from './wording.ts';

// What django-storages cannot do without; region and endpoint have defaults, for Amazon.
const NEEDED = ['AWS_STORAGE_BUCKET_NAME', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;
const ENDPOINTS = ['AWS_S3_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'];

const BUCKET = /^(?=.{3,63}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/;

/** Only where storage is on: AWS keys alone may be for mail or queues. */
export function checkObjectStorage(environment: Environment, facts: Facts): Finding[] {
  const { variables } = environment;
  const text = (name: string): string => variables.get(name)?.value.trim() ?? '';
  const toggle = text('USE_S3');
  const isOn =
    toggle === ''
      ? [NEEDED[0], ...ENDPOINTS].some((name) => text(name) !== '')
      : TRUE_WORD.test(toggle);
  if (!isOn) return [];

  const findings: Finding[] = [];
  const missing = NEEDED.filter((name) => text(name) === '').map((name) => ({ name }));
  if (missing.length > 0) {
    const present = [...variables.values()].find(({ name }) => /^(USE_S3$|AWS_)/.test(name));
    findings.push(
      finding('storage.incomplete', facts.profile, {
        subject: missing[0]?.name,
        file: present?.file,
        line: present?.line,
        message: `Object storage is on in ${environment.label}, but ${listNames(missing)} ${missing.length === 1 ? 'is' : 'are'} not set.`,
        expected: NEEDED.join(', '),
        found: `without ${listNames(missing)}`,
        fix: 'Set all of them, or USE_S3=false where the project has that switch.',
      }),
    );
  }
  const bucket = variables.get(NEEDED[0]);
  if (bucket && text(NEEDED[0]) !== '' && !BUCKET.test(bucket.value.trim())) {
    findings.push(
      findingAbout(bucket, 'storage.bucket', facts.profile, {
        message: `${capitalize(nameOf(bucket))} can be no bucket's name.`,
        expected: '3 to 63 lower-case letters, digits, dots and hyphens',
        found: bucketFault(bucket.value.trim()),
        fix: 'Copy the name of the bucket from the dashboard: the name only, no URL.',
      }),
    );
  }
  for (const name of ENDPOINTS) {
    const endpoint = variables.get(name);
    const value = text(name);
    if (!endpoint || value === '' || isPlaceholder(name, value) || value.includes('${')) continue;
    const isUrl = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    if (isUrl && value.startsWith('https://')) continue;
    findings.push(
      findingAbout(endpoint, 'storage.endpoint', facts.profile, {
        message: `${capitalize(nameOf(endpoint))} is no https URL.`,
        expected: 'https://ACCOUNT.r2.cloudflarestorage.com',
        found: isUrl ? 'a URL over http' : 'no URL',
        fix: 'Copy the endpoint from the page of the bucket in the dashboard.',
      }),
    );
  }
  return findings;
}

function bucketFault(value: string): string {
  if (value.length < 3 || value.length > 63) return `${value.length} characters`;
  if (/[A-Z]/.test(value)) return 'capital letters';
  return value.includes('/') ? 'a slash' : 'other characters';
}
