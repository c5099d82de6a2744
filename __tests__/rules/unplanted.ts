import type { RuleId } from '../../src/rules/settings-catalogue.ts';

export interface Explained {
  /** What `manage.py check --deploy` says, or why it is not asked. */
  django: string;
  happens: string;
  /** Why no test of ours makes it happen. */
  notRun?: string;
  /** Where that is shown: a test file, or a page of documentation. */
  by: string;
}

const SAYS_NOTHING = 'no issues';
const OF_THE_PLATFORM = 'not asked: it knows no platform';
const OF_THE_STEP = 'not asked: it is about the step itself';
const OF_FILES = 'not asked: it reads no files of variables';

const VALIDATE = '__tests__/actions/validate-settings/validate.test.ts';
const OUTPUT = '__tests__/actions/validate-settings/output.test.ts';
const SEVALLA = 'https://docs.sevalla.com/applications/environment-variables';

/**
 * Rules that neither the ground truth nor a planted mistake shows at work: what they are about is
 * not a request to the app, or not to be had without a service of somebody else.
 */
export const UNPLANTED: Partial<Record<RuleId, Explained>> = {
  'platform.unreadable': {
    django: OF_THE_STEP,
    happens: 'The API answers 401 or 404, and nothing of the app can be judged',
    by: VALIDATE,
  },
  'checks.none': {
    django: OF_THE_STEP,
    happens: 'The step would be green over nothing',
    by: VALIDATE,
  },
  'secret.unwritten': {
    django: OF_THE_STEP,
    happens: 'The app goes on without the secret',
    by: OUTPUT,
  },
  'config.suppression.expired': {
    django: OF_THE_STEP,
    happens: 'What it hid is told again',
    by: OUTPUT,
  },
  'config.suppression.unused': {
    django: OF_THE_STEP,
    happens: 'Nothing: it hides no finding',
    by: OUTPUT,
  },
  'env.duplicate': {
    django: OF_THE_PLATFORM,
    happens: 'One of the two values counts; which one is not documented',
    notRun: 'which of the two the platform takes, a local one would only guess',
    by: SEVALLA,
  },
  'env.unread': {
    django: OF_FILES,
    happens: 'Nothing breaks; whoever sets them believes that something changes',
    by: '__tests__/actions/validate-settings/repository.test.ts',
  },
  'env.drift': {
    django: OF_FILES,
    happens: 'The app is started with what the platform has, whatever the file says',
    by: VALIDATE,
  },
  'template.none': {
    django: OF_FILES,
    happens: 'Nothing breaks; a missing variable is found by the deployment, if at all',
    notRun: 'there is nothing to run: a file is missing that only people read',
    by: VALIDATE,
  },
  'port.fixed': {
    django: OF_THE_PLATFORM,
    happens: 'The platform sets PORT itself, so the variable misleads who reads it',
    notRun: 'it is about a reader who is misled, not about the app',
    by: 'https://docs.sevalla.com/get-started/quickstart',
  },
  'process.workers': {
    django: OF_THE_PLATFORM,
    happens: 'The instance runs out of memory, is killed, and shows as Crashed',
    by: '__tests__/rules/reproductions.test.ts, memory.workers',
  },
  'process.entrypoint': {
    django: OF_THE_PLATFORM,
    happens: 'The script of the image never runs, nor the migrations or variables that it makes',
    by: 'https://docs.sevalla.com/applications/processes',
  },
  'process.arguments': {
    django: OF_THE_PLATFORM,
    happens: 'The server starts without its arguments, or with its own name for one, and ends',
    by: 'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
  },
  'process.readiness': {
    django: OF_THE_PLATFORM,
    happens: 'The deployment succeeds, and visitors come, before the app answers',
    by: '__tests__/emulator/probes.test.ts',
  },
  'probe.healthcheck': {
    django: SAYS_NOTHING,
    happens: 'Docker and Compose call the container unhealthy; the platform does not look at it',
    by: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
  },
  'app.auto-deploy': {
    django: OF_THE_PLATFORM,
    happens: 'Each push is deployed by the platform and by the workflow',
    notRun: 'a push of a Git host to the platform is needed',
    by: 'https://docs.sevalla.com/git/overview',
  },
  'storage.incomplete': {
    django: SAYS_NOTHING,
    happens: 'The first upload fails',
    notRun: 'object storage of somebody else is needed',
    by: 'https://django-storages.readthedocs.io/en/latest/backends/amazon-S3.html',
  },
  'storage.bucket': {
    django: SAYS_NOTHING,
    happens: 'The first upload fails: no such bucket can exist',
    notRun: 'object storage of somebody else is needed',
    by: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  'storage.endpoint': {
    django: SAYS_NOTHING,
    happens: 'The client refuses the endpoint, or sends the keys in clear',
    notRun: 'object storage of somebody else is needed',
    by: 'https://django-storages.readthedocs.io/en/latest/backends/amazon-S3.html',
  },
  'django.settings-module': {
    django: 'another settings module is checked, or none is found',
    happens: 'Django does not start, or starts with the settings for development',
    by: '__tests__/rules/reproductions.test.ts, django.settings-module',
  },
  'django.check': {
    django: 'says so itself',
    happens: 'As Django says',
    by: '__tests__/actions/validate-settings/django-check.test.ts',
  },
  'django.check.skipped': {
    django: 'was not run',
    happens: 'What only Django can tell stays untold',
    by: '__tests__/actions/validate-settings/django-check.test.ts',
  },
};
