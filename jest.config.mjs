import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/rehearsal/', '<rootDir>/examples/'],
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/support/strip-types.mjs' },
  // Tests wait for processes more than they compute: two workers for each core.
  maxWorkers: 2 * availableParallelism(),
  maxConcurrency: 4,
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
