/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/rehearsal/', '<rootDir>/examples/'],
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/support/strip-types.mjs' },
  // Tests wait for processes more than they compute: a worker for each core, not one less.
  maxWorkers: '100%',
  maxConcurrency: 4,
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
