import { type Case, PROBED } from '../project.ts';
import type { Lab, Observation } from './observation.ts';

const lines = (...each: string[]): string => each.join('\n');

// A Rails app in as few files as one can be, asked in its own process.
const APPLICATION = lines(
  'require "rails"',
  'require "action_controller/railtie"',
  'class Shop < Rails::Application',
  '  config.eager_load = false',
  'end',
);
const ASK = lines(
  'require "rack/mock"',
  'require_relative "config/application"',
  'Rails.application.initialize!',
  'Rails.application.routes.draw do',
  '  get "/up", to: ->(env) { [200, {}, ["ok"]] }',
  '  get "/boom", to: ->(env) { raise "words of the code" }',
  'end',
  '$asked = Rack::MockRequest.new(Rails.application)',
  'def ask(path, host = "shop.acme.io")',
  '  $asked.get(path, "HTTP_HOST" => host)',
  'end',
);
const KEY = 'c'.repeat(128);
const ENV = { SECRET_KEY_BASE: KEY, RAILS_ENV: 'production', RAILS_LOG_TO_STDOUT: '1' };

const project = (production: readonly string[], more: Case['files'] = {}): Case['files'] => ({
  Gemfile: 'gem "rails"',
  'config/application.rb': APPLICATION,
  'config/environments/production.rb': lines(
    'Rails.application.configure do',
    ...production.map((line) => `  ${line}`),
    'end',
  ),
  'ask.rb': ASK,
  ...more,
});
const settings = (...production: string[]): Case => ({
  files: project(production),
  env: ENV,
  web: PROBED,
});
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(ENV).filter(([each]) => each !== name));

const ruby = (lab: Lab, code: string, folder?: string): string => {
  const { stdout, stderr } = lab.run(`ruby -r ./ask.rb -e '${code}' 2>&1`, folder);
  const last = stdout.trim().split('\n').at(-1);
  return last ?? stderr;
};
const asks =
  (code: string) =>
  async (lab: Lab): Promise<string> =>
    ruby(lab, code);

const PROBE = 'puts ask("/up", "10.96.27.85:8080").status';
const LOGGER = lines(
  'if ENV["RAILS_LOG_TO_STDOUT"].present?',
  '    config.logger = ActiveSupport::Logger.new(STDOUT)',
  '  end',
);
const STATIC = 'config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?';
const IMAGE = { Dockerfile: 'FROM ruby' };
const STYLES = { ...IMAGE, 'public/shop.css': 'body{}' };
const DISK = {
  'config/storage.yml': lines('local:', '  service: Disk', ''),
  'app/models/user.rb': 'has_one_attached :avatar',
};

// As `rails new` writes it.
const DEVELOPMENT = {
  'config/environments/development.rb': lines(
    'Rails.application.configure do',
    '  config.consider_all_requests_local = true',
    'end',
  ),
};

export const RAILS: Readonly<Record<string, Observation>> = {
  'rails.secret': {
    asked: 'a session of a visitor, who needs a key',
    wrong: { files: project([]), env: without('SECRET_KEY_BASE') },
    right: { files: project([]), env: ENV },
    observe: asks(
      'begin; ask("/up"); puts "answers"; rescue ArgumentError => e; puts e.message[0, 25]; end',
    ),
    met: 'Missing `secret_key_base`',
    mended: 'answers',
  },
  'rails.master-key': {
    asked: 'the credentials, by whoever has the repository',
    wrong: {
      files: project([], {
        'config/master.key': '0'.repeat(32),
        'config/credentials.yml.enc': '',
        '.gitignore': '/log/*',
      }),
      env: ENV,
    },
    right: {
      files: project([], { 'config/credentials.yml.enc': '', '.gitignore': '/config/master.key' }),
      env: ENV,
    },
    observe: async (lab) => {
      const folder = lab.instance();
      // Made by the owner, with the key; then read by somebody else.
      const open = (key: string): string =>
        `ActiveSupport::EncryptedConfiguration.new(config_path: "config/credentials.yml.enc", key_path: "${key}", env_key: "NONE", raise_if_missing_key: true)`;
      ruby(
        lab,
        `File.write("owner.key", "0" * 32); ${open('owner.key')}.write("bank: words of the owner"); File.delete("owner.key")`,
        folder,
      );
      return ruby(
        lab,
        `begin; puts ${open('config/master.key')}.config[:bank]; rescue => e; puts e.class; end`,
        folder,
      );
    },
    met: 'words of the owner',
    mended: 'ActiveSupport::EncryptedFile::MissingKeyError',
  },
  'rails.env': {
    asked: 'a page that fails',
    wrong: { files: project([], DEVELOPMENT), env: { ...ENV, RAILS_ENV: 'development' } },
    right: { files: project([]), env: ENV },
    observe: asks(
      'puts ask("/boom", "localhost").body.include?("words of the code") ? "the error is shown" : "a plain page"',
    ),
    met: 'the error is shown',
    mended: 'a plain page',
  },
  'rails.hosts': {
    asked: 'the probe',
    wrong: settings('config.hosts << "shop.acme.io"'),
    right: settings(
      'config.hosts << "shop.acme.io"',
      'config.host_authorization = { exclude: ->(request) { request.path == "/up" } }',
    ),
    observe: asks(PROBE),
    met: '403',
    mended: '200',
  },
  'rails.ssl.probe': {
    asked: 'the probe',
    wrong: settings('config.force_ssl = true'),
    // assume_ssl is of Rails 7.1 and later.
    right: settings(
      'config.force_ssl = true',
      'config.ssl_options = { redirect: { exclude: ->(request) { request.path == "/up" } } }',
    ),
    observe: asks(PROBE),
    met: '301',
    mended: '200',
  },
  'rails.static': {
    asked: 'a stylesheet',
    wrong: { files: project([STATIC], STYLES), env: ENV },
    right: { files: project([STATIC], STYLES), env: { ...ENV, RAILS_SERVE_STATIC_FILES: '1' } },
    observe: asks('puts ask("/shop.css").status'),
    met: '404',
    mended: '200',
  },
  'rails.log': {
    asked: 'a line of the log',
    wrong: { files: project([LOGGER], IMAGE), env: without('RAILS_LOG_TO_STDOUT') },
    right: { files: project([LOGGER], IMAGE), env: ENV },
    observe: async (lab) => {
      const folder = lab.instance();
      const said = lab.run(`ruby -r ./ask.rb -e 'Rails.logger.info("a line")'`, folder).stdout;
      const file = lab.run('cat log/production.log', folder).stdout;
      return [
        ...(said.includes('a line') ? ['told to the platform'] : []),
        ...(file.includes('a line') ? ['in a file'] : []),
      ].join(', ');
    },
    met: 'in a file',
    mended: 'told to the platform',
  },
  'rails.uploads': {
    asked: 'an upload, after the next deployment',
    wrong: { files: project(['config.active_storage.service = :local'], DISK), env: ENV },
    right: {
      files: project(['config.active_storage.service = :kept'], {
        ...DISK,
        // Stands for a bucket: a folder that outlives the instance.
        'config/storage.yml': lines('kept:', '  service: Mirror', ''),
      }),
      env: ENV,
    },
    observe: async (lab) => {
      const isLocal = lab.files['config/storage.yml']?.startsWith('local');
      const disk = lines(
        'require "rails"',
        'require "active_support/all"',
        'require "active_storage"',
        'require "active_storage/service/disk_service"',
        `disk = ActiveStorage::Service::DiskService.new(root: ${isLocal ? '"storage"' : 'ENV["SHARED"]'})`,
        '',
      );
      lab.run(`ruby -e '${disk}disk.upload("avatar", StringIO.new("picture"))'`);
      const { stdout } = lab.run(
        `ruby -e '${disk}puts disk.exist?("avatar") ? "is there" : "is gone"'`,
      );
      return stdout.trim();
    },
    met: 'is gone',
    mended: 'is there',
  },
};
