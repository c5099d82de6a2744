import { checkApp, checkHealthcheck, checkServer } from './app-on-platform.ts';
import { checkBuild } from './django-build.ts';
import { checkDeployment } from './django-deployment.ts';
import { checkDomains, checkHosts } from './django-hosts.ts';
import { checkProxy } from './django-proxy.ts';
import { checkDjangoSettings } from './django-settings.ts';
import { checkReads, checkStart } from './django-start.ts';
import { checkStorage } from './django-storage.ts';
import { checkEntrypoint } from './entrypoint.ts';
import { checkNames, checkPlatformNames, checkRequired, checkUndeployed } from './env-presence.ts';
import { checkValues } from './env-values.ts';
import type { Finding } from './finding.ts';
import { checkNode } from './node-settings.ts';
import { checkObjectStorage } from './object-storage.ts';
import { checkPublished, checkRepository } from './repository.ts';
import { checkSecretKey } from './secret-key.ts';
import { checkServiceUrls } from './service-urls.ts';
import type { Environment, Facts } from './settings-facts.ts';
import { checkStack } from './stacks/check-stack.ts';
import { checkTemplate } from './template.ts';

const OF_THE_WHOLE: readonly ((facts: Facts) => Finding[])[] = [
  checkRequired,
  checkPlatformNames,
  checkDomains,
  checkApp,
  checkHealthcheck,
  checkBuild,
  checkEntrypoint,
  checkNames,
  checkUndeployed,
  checkTemplate,
  checkRepository,
];

const OF_ONE_ENVIRONMENT: readonly ((environment: Environment, facts: Facts) => Finding[])[] = [
  checkValues,
  checkPublished,
  checkSecretKey,
  checkHosts,
  checkDjangoSettings,
  checkProxy,
  checkStorage,
  checkDeployment,
  checkStart,
  checkReads,
  checkNode,
  checkStack,
  checkServiceUrls,
  checkObjectStorage,
  checkServer,
];

/** Everything that the facts alone tell. The same fault of file and platform is reported once. */
export function checkSettings(facts: Facts): Finding[] {
  const said = new Set<string>();
  const values = facts.environments.flatMap((environment) =>
    OF_ONE_ENVIRONMENT.flatMap((check) => check(environment, facts)).filter(({ id, subject }) => {
      const key = `${id} ${subject}`;
      if (said.has(key)) return environment === facts.environments[0];
      said.add(key);
      return true;
    }),
  );
  const [required = [], ...others] = OF_THE_WHOLE.map((check) => check(facts));
  return [...required, ...values.filter(isNews(required)), ...others.flat()].filter(isCause);
}

const OF_VALUES = /^(?:env\.(?:number|boolean|padding|unresolved|placeholder)|database\.|redis\.)/;

/** That Django does not start is a consequence where the value that it fails on is told of. */
function isCause({ id, subject }: Finding, _: number, all: readonly Finding[]): boolean {
  if (id !== 'django.start' || subject === undefined) return true;
  return !all.some((other) => other.subject === subject && OF_VALUES.test(other.id));
}

/** What is missing is told once: by the template or the preset, or else by the code. */
function isNews(required: readonly Finding[]): (found: Finding) => boolean {
  const missing = new Set(required.map(({ subject }) => subject));
  return ({ id, subject }) =>
    !(id === 'env.missing' || id === 'django.hosts.none' || id === 'django.secret-key.weak') ||
    !missing.has(subject);
}
