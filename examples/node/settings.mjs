const REQUIRED = ['SECRET_KEY', 'ALLOWED_HOSTS', 'DATA_DIR'];

/** Every variable read here is described in .env.production.template. */
export function readSettings(env) {
  const missing = REQUIRED.filter((name) => !env[name]?.trim());
  if (missing.length > 0) {
    throw new Error(
      `Missing from the environment: ${missing.join(', ')}. ` +
        'The file .env.production.template describes each of them.',
    );
  }
  return {
    secretKey: env.SECRET_KEY,
    // Spaces or commas: Sevalla wants commas written as `\,`.
    allowedHosts: env.ALLOWED_HOSTS.split(/[\s,\\]+/).filter(Boolean),
    dataDir: env.DATA_DIR,
    adminPassword: env.ADMIN_PASSWORD,
    version: env.APP_VERSION || 'unknown',
    port: Number(env.PORT || 8080),
  };
}
