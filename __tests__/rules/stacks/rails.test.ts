import { describe, expect, test } from '@jest/globals';
import { type Case, PROBED, told, withoutRow } from './project.ts';

const lines = (...each: string[]): string => each.join('\n');
const GOOD_ENV = {
  SECRET_KEY_BASE: 'c'.repeat(128),
  RAILS_ENV: 'production',
  DATABASE_URL: 'postgres://a:b@db.internal/shop',
};
const production = (...each: string[]): string =>
  lines('Rails.application.configure do', ...each.map((line) => `  ${line}`), 'end');
const GOOD = {
  Gemfile: 'gem "rails", "~> 8.0"',
  'config/application.rb': 'module Shop; class Application < Rails::Application; end; end',
  'config/environments/production.rb': production(
    'config.assume_ssl = true',
    'config.force_ssl = true',
  ),
  'config/puma.rb': 'port ENV.fetch("PORT", 3000)',
};
const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(GOOD_ENV).filter(([each]) => !names.includes(each)));
const file = (path: string, text: string, more: object = {}): Case => ({
  files: { ...GOOD, [path]: text, ...more },
  env: GOOD_ENV,
});
const settings = (...each: string[]): Case =>
  file('config/environments/production.rb', production(...each));
const DATABASE = lines(
  'default: &default',
  '  adapter: sqlite3',
  '  pool: 5',
  '',
  'production:',
  '  <<: *default',
  '  database: storage/production.sqlite3',
  '',
);

const ROWS: Readonly<Record<string, Case & { says: readonly string[] }>> = {
  'nothing wrong': { files: GOOD, env: GOOD_ENV, web: PROBED, says: [] },
  'no secret': { files: GOOD, env: without('SECRET_KEY_BASE'), says: ['rails.secret'] },
  'no secret, but the master key': {
    files: { ...GOOD, 'config/credentials.yml.enc': '' },
    env: { ...without('SECRET_KEY_BASE'), RAILS_MASTER_KEY: 'a'.repeat(32) },
    says: [],
  },
  'no secret, but one in the code': {
    ...file('config/initializers/key.rb', 'Rails.application.config.secret_key_base = fetch'),
    env: without('SECRET_KEY_BASE'),
    says: [],
  },
  'a master key in the repository': {
    ...file('config/master.key', '', { '.gitignore': '/log/*' }),
    says: ['rails.master-key config/master.key'],
  },
  'a master key that is ignored': {
    ...file('config/master.key', '', { '.gitignore': '/config/master.key' }),
    says: [],
  },
  development: { files: GOOD, env: { ...GOOD_ENV, RAILS_ENV: 'development' }, says: ['rails.env'] },
  'no environment': {
    ...file('Dockerfile', lines('FROM ruby', 'CMD ["bin/rails", "server"]')),
    env: without('RAILS_ENV'),
    says: ['rails.env Dockerfile'],
  },
  'an environment in the image': {
    ...file(
      'Dockerfile',
      lines('FROM ruby', 'ENV RAILS_ENV="production"', 'CMD ["bin/rails", "server"]'),
    ),
    env: without('RAILS_ENV'),
    says: [],
  },
  'an environment in the command': {
    ...file('Dockerfile', lines('FROM ruby', 'CMD bin/rails server -e production')),
    env: without('RAILS_ENV'),
    says: [],
  },
  'no environment, where a builder may set it': {
    files: GOOD,
    env: without('RAILS_ENV'),
    says: [],
  },

  'hosts and a probe': {
    ...settings('config.assume_ssl = true', 'config.hosts = ["shop.acme.io"]'),
    web: PROBED,
    says: ['rails.hosts config/environments/production.rb:3'],
  },
  'hosts by <<': {
    ...settings('config.hosts << "shop.acme.io"'),
    web: PROBED,
    says: ['rails.hosts config/environments/production.rb:2'],
  },
  'hosts, and a probe with a host': {
    ...settings('config.hosts << "shop.acme.io"'),
    web: { readiness: { path: '/up', port: undefined, scheme: 'HTTP', setsHost: true } },
    says: [],
  },
  'hosts, and the path excluded': {
    ...settings(
      'config.hosts << "shop.acme.io"',
      'config.host_authorization = { exclude: ->(request) { request.path == "/up" } }',
    ),
    web: PROBED,
    says: [],
  },
  'hosts, and another path excluded': {
    ...settings(
      'config.hosts << "shop.acme.io"',
      'config.host_authorization = { exclude: ->(request) { request.path == "/health" } }',
    ),
    web: PROBED,
    says: ['rails.hosts config/environments/production.rb:2'],
  },
  'hosts, and something else excluded': {
    ...settings(
      'config.hosts << "shop.acme.io"',
      'config.host_authorization = { exclude: PROBES }',
    ),
    web: PROBED,
    says: [],
  },
  'hosts by a pattern': { ...settings('config.hosts << /.*/'), web: PROBED, says: [] },
  'hosts of a network': {
    ...settings('config.hosts << "shop.acme.io"', 'config.hosts << IPAddr.new("10.0.0.0/8")'),
    web: PROBED,
    says: [],
  },
  'hosts that are cleared': {
    ...settings('config.hosts << "shop.acme.io"', 'config.hosts.clear'),
    web: PROBED,
    says: [],
  },
  'hosts in a comment': { ...settings('# config.hosts << "shop.acme.io"'), web: PROBED, says: [] },

  'force_ssl and a probe': {
    ...settings('config.force_ssl = true'),
    web: PROBED,
    says: ['rails.ssl.probe config/environments/production.rb:2'],
  },
  'force_ssl in a comment': { ...settings('# config.force_ssl = true'), web: PROBED, says: [] },
  'force_ssl, and the path excluded': {
    ...settings(
      'config.force_ssl = true',
      'config.ssl_options = { redirect: { exclude: ->(request) { request.path == "/up" } } }',
    ),
    web: PROBED,
    says: [],
  },
  'force_ssl without a probe': {
    ...settings('config.force_ssl = true'),
    web: { readiness: 'none' },
    says: [],
  },

  'static files by a variable, which a builder may set': {
    ...settings('config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?'),
    says: [],
  },
  'static files by a variable, in an image': {
    ...file(
      'config/environments/production.rb',
      production('config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?'),
      { Dockerfile: 'FROM ruby' },
    ),
    says: ['rails.static config/environments/production.rb:2'],
  },
  'static files by a variable that is set': {
    ...settings('config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?'),
    env: { ...GOOD_ENV, RAILS_SERVE_STATIC_FILES: '1' },
    says: [],
  },
  'static files by a variable, with nginx': {
    ...file(
      'config/environments/production.rb',
      production('config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?'),
      { Dockerfile: 'FROM ruby\nRUN apt-get install -y nginx' },
    ),
    says: [],
  },
  'logs by a variable': {
    ...file(
      'config/environments/production.rb',
      production(
        'if ENV["RAILS_LOG_TO_STDOUT"].present?',
        '  config.logger = ActiveSupport::Logger.new(STDOUT)',
        'end',
      ),
      { Dockerfile: 'FROM ruby' },
    ),
    says: ['rails.log config/environments/production.rb:2'],
  },
  'logs by a variable that is set': {
    ...settings('if ENV["RAILS_LOG_TO_STDOUT"].present?', 'end'),
    env: { ...GOOD_ENV, RAILS_LOG_TO_STDOUT: '1' },
    says: [],
  },

  SQLite: {
    ...file('config/database.yml', DATABASE),
    env: without('DATABASE_URL'),
    says: ['database.sqlite config/database.yml:5'],
  },
  'SQLite, and DATABASE_URL': { ...file('config/database.yml', DATABASE), says: [] },
  'SQLite in development alone': {
    ...file('config/database.yml', DATABASE.replace('  <<: *default', '  adapter: postgresql')),
    env: without('DATABASE_URL'),
    says: [],
  },

  'uploads on the disk': {
    ...file(
      'config/environments/production.rb',
      production('config.active_storage.service = :local'),
      {
        'config/storage.yml': lines('local:', '  service: Disk', ''),
        'app/models/user.rb': 'has_one_attached :avatar',
      },
    ),
    says: ['rails.uploads config/environments/production.rb:2'],
  },
  'the line of a new app, without uploads': {
    ...file(
      'config/environments/production.rb',
      production('config.active_storage.service = :local'),
      { 'config/storage.yml': lines('local:', '  service: Disk', '') },
    ),
    says: [],
  },
  'uploads in a bucket': {
    ...file(
      'config/environments/production.rb',
      production('config.active_storage.service = :r2'),
      {
        'config/storage.yml': lines('r2:', '  service: S3', ''),
        'app/models/user.rb': 'has_one_attached :avatar',
      },
    ),
    says: [],
  },

  'Sidekiq without a process': {
    ...file('Gemfile', 'gem "rails"\ngem "sidekiq"'),
    web: { entrypoint: 'bundle exec puma' },
    says: ['rails.sidekiq Gemfile:2'],
  },
  'Sidekiq with a process': {
    ...file('Gemfile', 'gem "rails"\ngem "sidekiq"'),
    web: { entrypoint: 'bundle exec puma' },
    others: [{ entrypoint: 'bundle exec sidekiq' }],
    says: [],
  },
  'Sidekiq, where the image starts what it likes': {
    ...file('Gemfile', 'gem "sidekiq"'),
    says: [],
  },

  'a fixed port': {
    ...file('config/puma.rb', 'port 3000'),
    says: ['port.mismatch config/puma.rb:1'],
  },
  loopback: {
    ...file('config/puma.rb', 'bind "tcp://127.0.0.1:8080"'),
    says: ['process.bind config/puma.rb:1'],
  },
};

describe('a Rails project', () => {
  test('has a row for each of its rules', () => {
    expect(withoutRow(['rails'], ROWS)).toEqual([]);
  });

  test.each(Object.entries(ROWS))('%s', (_, { says, ...given }) => {
    expect(told('rails', given)).toEqual(says);
  });
});
