import { truth } from '../django/value.ts';
import { becauseOf, findingOf, saidOf, settingOf, textOf } from './django-effective.ts';
import { TRUE_WORD } from './env-values.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { finding, findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts, Variable } from './settings-facts.ts';
import { capitalize, nameOf } from './wording.ts';

const MODULE = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const NOT_FOR_DEPLOYMENT = /(?:^|[._])(?:dev|develop|development|local|test|tests|testing|ci)$/;

const NOWHERE = /^django\.core\.mail\.backends\.(console|dummy|locmem|filebased)\./;

/** DEBUG, the settings module and mail. */
export function checkDjangoSettings(environment: Environment, facts: Facts): Finding[] {
  if (facts.preset !== 'django') return [];
  const { variables } = environment;
  const given = (name: string): Variable | undefined => {
    const variable = variables.get(name);
    return variable && variable.value.trim() !== '' ? variable : undefined;
  };
  return [
    ...checkDebug(given('DEBUG') ?? given('DJANGO_DEBUG'), environment, facts),
    ...checkModule(given('DJANGO_SETTINGS_MODULE'), facts),
    ...checkUsualModule(environment, facts),
    ...checkBackend(given('EMAIL_BACKEND'), environment, facts),
    ...checkTls(given('EMAIL_USE_TLS'), given('EMAIL_USE_SSL'), given('EMAIL_PORT'), facts),
    ...checkAccount(given('EMAIL_HOST_USER'), given('EMAIL_HOST_PASSWORD'), facts),
    ...checkSender(given('DEFAULT_FROM_EMAIL'), facts),
    ...checkSender(given('SERVER_EMAIL'), facts),
  ];
}

function checkDebug(
  debug: Variable | undefined,
  environment: Environment,
  facts: Facts,
): Finding[] {
  const { django } = environment;
  const value = django && settingOf(django, 'DEBUG');
  const isOn = value && truth(value);
  if (value !== undefined && isOn !== undefined) {
    if (!isOn) return [];
    const isText = value.kind === 'text';
    return [
      findingOf('django.debug', 'DEBUG', environment, facts, {
        message: `${capitalize(saidOf('DEBUG', environment))} is on${becauseOf(value)}: every error shows settings and code to whoever asks.`,
        expected: 'False',
        found: isText ? 'a text, and every text but the empty one counts as true' : 'true',
        fix: isText
          ? 'Compare the text: DEBUG = os.environ.get("DEBUG", "").lower() == "true".'
          : 'Set DEBUG to False.',
      }),
    ];
  }
  if (!debug || !TRUE_WORD.test(debug.value.trim())) return [];
  return [
    findingAbout(debug, 'django.debug', facts.profile, {
      message: `${capitalize(nameOf(debug))} is on: every error shows settings and code to whoever asks.`,
      expected: 'false',
      found: 'a word for true',
      fix: 'Set DEBUG to false.',
    }),
  ];
}

function checkModule(module: Variable | undefined, { profile }: Facts): Finding[] {
  const name = module?.value.trim() ?? '';
  if (!module || (MODULE.test(name) && !NOT_FOR_DEPLOYMENT.test(name))) return [];
  const found = MODULE.test(name) ? 'a module for development or tests' : 'no dotted path';
  return [
    findingAbout(module, 'django.settings-module', profile, {
      message: `${capitalize(nameOf(module))} is ${found}.`,
      expected: 'the settings for deployment, such as config.settings.production',
      found,
      fix: 'Name the module without .py and without slashes.',
    }),
  ];
}

/** Without DJANGO_SETTINGS_MODULE, the app runs on what a developer has. */
function checkUsualModule({ django, label }: Environment, { profile }: Facts): Finding[] {
  const { module, moduleNamedBy } = django ?? {};
  if (module === undefined || moduleNamedBy === undefined) return [];
  if (!NOT_FOR_DEPLOYMENT.test(module)) return [];
  return [
    finding('django.settings-module', profile, {
      subject: 'DJANGO_SETTINGS_MODULE',
      ...moduleNamedBy,
      message: `${capitalize(label)} does not have DJANGO_SETTINGS_MODULE, so ${moduleNamedBy.file} decides: ${module}, a module for development or tests.`,
      expected: 'the settings for deployment, such as config.settings.production',
      found: module,
      fix: 'Set DJANGO_SETTINGS_MODULE to the settings for deployment.',
    }),
  ];
}

function checkBackend(
  backend: Variable | undefined,
  environment: Environment,
  facts: Facts,
): Finding[] {
  const { django } = environment;
  const value = django && settingOf(django, 'EMAIL_BACKEND');
  const effective = value && textOf(value);
  const kind = NOWHERE.exec(effective ?? backend?.value.trim() ?? '')?.[1];
  if (kind === undefined) return [];
  const details = {
    expected: 'django.core.mail.backends.smtp.EmailBackend, or that of a mail service',
    found: `the ${kind} backend`,
    fix: 'Set a backend that sends, or remove the setting: SMTP is the default.',
  };
  if (value !== undefined && effective !== undefined) {
    const said = capitalize(saidOf('EMAIL_BACKEND', environment));
    const message = `${said} is the ${kind} backend${becauseOf(value)}: no mail is ever sent.`;
    return [
      findingOf('mail.backend', 'EMAIL_BACKEND', environment, facts, { message, ...details }),
    ];
  }
  if (backend === undefined) return [];
  const message = `${capitalize(nameOf(backend))} is the ${kind} backend: no mail is ever sent.`;
  return [findingAbout(backend, 'mail.backend', facts.profile, { message, ...details })];
}

function checkTls(
  tls: Variable | undefined,
  ssl: Variable | undefined,
  port: Variable | undefined,
  { profile }: Facts,
): Finding[] {
  const isOn = (variable: Variable | undefined): variable is Variable =>
    variable !== undefined && TRUE_WORD.test(variable.value.trim());
  const number = port?.value.trim();
  const found =
    isOn(tls) && isOn(ssl)
      ? 'both on'
      : isOn(tls) && number === '465'
        ? 'EMAIL_USE_TLS with port 465, which begins with TLS'
        : isOn(ssl) && number === '587'
          ? 'EMAIL_USE_SSL with port 587, which begins without TLS'
          : undefined;
  const variable = isOn(tls) ? tls : ssl;
  if (found === undefined || variable === undefined) return [];
  return [
    findingAbout(variable, 'mail.tls', profile, {
      message: `Mail cannot be sent: EMAIL_USE_TLS and EMAIL_USE_SSL are ${found === 'both on' ? found : `wrong (${found})`}.`,
      expected: 'EMAIL_USE_TLS with port 587, or EMAIL_USE_SSL with port 465',
      found,
      fix: 'Set one of them to true, the one that fits the port.',
    }),
  ];
}

function checkAccount(
  user: Variable | undefined,
  password: Variable | undefined,
  { profile }: Facts,
): Finding[] {
  const [present, absent] = user ? [user, 'EMAIL_HOST_PASSWORD'] : [password, 'EMAIL_HOST_USER'];
  if (!present || (user && password)) return [];
  return [
    findingAbout(present, 'mail.account', profile, {
      message: `${capitalize(nameOf(present))} is set, but ${absent} is not: Django then does not log in at all.`,
      expected: 'both, or neither',
      found: `without ${absent}`,
      fix: `Set ${absent}.`,
    }),
  ];
}

function checkSender(sender: Variable | undefined, { profile }: Facts): Finding[] {
  const value = sender?.value.trim() ?? '';
  if (!sender || value === '' || isPlaceholder(sender.name, value)) return [];
  if (/^[^\s<>@]+@[^\s<>@]+$/.test(value) || /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$/.test(value)) return [];
  const found =
    value.includes('<') && !value.endsWith('>') ? 'a < that is not closed' : 'no address';
  return [
    findingAbout(sender, 'mail.from', profile, {
      message: `${capitalize(nameOf(sender))} is no sender: it has ${found}.`,
      expected: 'name@domain, or Name <name@domain>',
      found,
      fix: `Correct ${sender.name}.`,
    }),
  ];
}
