interface DefectOfPeer {
  /** Where users have told of it. */
  at: string;
  what: string;
}

/** What deployment actions of other platforms do wrong, or did for long: by their own issues. */
export const DEFECTS = {
  'ACA#34': {
    at: 'Azure/container-apps-deploy-action#34',
    what: 'A deployment erased the configuration of the application, and printed its variables.',
  },
  'ACA#42': {
    at: 'Azure/container-apps-deploy-action#42',
    what: 'The step ends before anybody knows whether the new version runs or fails.',
  },
  'AZW#404': {
    at: 'Azure/webapps-deploy#404',
    what: 'Success is reported although the application was not updated or did not start.',
  },
  'AZW#444': {
    at: 'Azure/webapps-deploy#444',
    what: 'The step fails although the deployment succeeded.',
  },
  'AZW#547': {
    at: 'Azure/webapps-deploy#547',
    what: 'What a cancelled job leaves behind at the platform blocks the next deployment.',
  },
  'AZW#7': {
    at: 'Azure/webapps-deploy#7',
    what: 'A conflict with another deployment is an error that reads [object Object].',
  },
  'CF#77': {
    at: 'cloudflare/wrangler-action#77',
    what: 'Nothing on the pull request tells of the deployment.',
  },
  'CF#168': {
    at: 'cloudflare/wrangler-action#168',
    what: 'Only a part of the secrets is uploaded, and the step is green.',
  },
  'CF#160': {
    at: 'cloudflare/wrangler-action#160',
    what: 'The secrets fail, and the new version is deployed without them.',
  },
  'CF#274': {
    at: 'cloudflare/wrangler-action#274',
    what: 'No deployment is recorded at GitHub.',
  },
  'CF#360': {
    at: 'cloudflare/wrangler-action#360',
    what: 'The real error is hidden behind "Action failed".',
  },
  'DO#5': {
    at: 'digitalocean/app_action#5',
    what: 'Each run triggers two deployments, of which the first is superseded.',
  },
  'DO#56': {
    at: 'digitalocean/app_action#56',
    what: 'An application that cannot be found is reported as "exit status 1".',
  },
  'DO#112': {
    at: 'digitalocean/app_action#112',
    what: 'The deployment cannot be created, and no reason is shown.',
  },
  'DO#113': {
    at: 'digitalocean/app_action#113',
    what: 'The deployment has failed, and the step goes on waiting for ever.',
  },
  'DO#159': {
    at: 'digitalocean/app_action#159',
    what: 'Secrets and variables do not reach the application, or reach it empty.',
  },
  'DO#166': {
    at: 'digitalocean/app_action#166',
    what: 'The configuration is updated, and the new image is not pulled.',
  },
  'DO#172': {
    at: 'digitalocean/app_action#172',
    what: 'An older version is deployed than the one that was asked for, without an error.',
  },
  'DP#118': {
    at: 'actions/deploy-pages#118',
    what: 'A deployment that timed out can neither be finished nor be deployed again.',
  },
  'DP#166': {
    at: 'actions/deploy-pages#166',
    what: 'A status that cannot be read is asked for without end.',
  },
  'ECS#54': {
    at: 'aws-actions/amazon-ecs-deploy-task-definition#54',
    what: 'Migrations cannot be run before the switch.',
  },
  'ECS#191': {
    at: 'aws-actions/amazon-ecs-deploy-task-definition#191',
    what: 'Success is reported although the platform gave the new version up.',
  },
  'ECS#447': {
    at: 'aws-actions/amazon-ecs-deploy-task-definition#447',
    what: 'Developers cannot see why a deployment failed.',
  },
  'ECS#502': {
    at: 'aws-actions/amazon-ecs-deploy-task-definition#502',
    what: 'The platform asks to slow down, and the step fails.',
  },
  'ECS#527': {
    at: 'aws-actions/amazon-ecs-deploy-task-definition#527',
    what: 'The longest wait that was asked for is not kept.',
  },
  'FLY#62': {
    at: 'superfly/fly-pr-review-apps#62',
    what: 'A secret with spaces or lines in it breaks.',
  },
  'GCR#328': {
    at: 'google-github-actions/deploy-cloudrun#328',
    what: 'A failure prints secrets unmasked.',
  },
  'GCR#375': {
    at: 'google-github-actions/deploy-cloudrun#375',
    what: 'The timeout that was given is not respected.',
  },
  'GCR#493': {
    at: 'google-github-actions/deploy-cloudrun#493',
    what: 'The log of the instance that failed is not shown.',
  },
  'GCR#546': {
    at: 'google-github-actions/deploy-cloudrun#546',
    what: 'The deployment fails without a reason that anybody can use.',
  },
  'HK#53': {
    at: 'AkhileshNS/heroku-deploy#53',
    what: 'The output of the build is not shown.',
  },
  'HK#57': {
    at: 'AkhileshNS/heroku-deploy#57',
    what: 'The health check passes on an error page.',
  },
  'NT#105': {
    at: 'nwtgck/actions-netlify#105',
    what: 'Each run adds a comment instead of updating one.',
  },
  'NT#384': {
    at: 'nwtgck/actions-netlify#384',
    what: 'Sites write over the comment of one another.',
  },
  'NT#678': {
    at: 'nwtgck/actions-netlify#678',
    what: 'Without the token there is silently no comment.',
  },
  'NTo#67': {
    at: 'netlify/actions#67',
    what: 'The command fails, and the step is green.',
  },
  'RN1#13': {
    at: 'johnbeynon/render-deploy-action#13',
    what: 'A service of an image has no commit: the step crashes after it has deployed.',
  },
  'RW#543': {
    at: 'railwayapp/cli#543',
    what: 'The log cannot be streamed, so a deployment that succeeded is red.',
  },
  'SV1#28': {
    at: 'sevalla-hosting/sevalla-deploy#28',
    what: 'The image that was asked for was ignored for five months: its field had the wrong name.',
  },
} as const satisfies Record<string, DefectOfPeer>;

export type Defect = keyof typeof DEFECTS;
