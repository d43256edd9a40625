import { defineConfig } from 'vitest/config'

/**
 * Three kinds of tests:
 * - `unit` (`*.test.ts`): no daemon, no database, no network; `npm run check` runs these.
 * - `real` (`*.real.test.ts`): against a private libvirtd, real qemu and a real Postgres.
 * - `e2e` (`e2e/src/*.e2e.ts`): the built product in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/{src,server,fuzz}/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'bench/src/**/*.test.ts', 'e2e/src/**/*.test.ts'],
          exclude: ['**/*.real.test.ts', '**/node_modules/**'],
          environment: 'node',
          testTimeout: 20_000, // a busy machine is no failure
        },
      },
      {
        test: {
          name: 'real',
          include: ['{apps,packages}/*/{src,server}/**/*.real.test.ts', 'tools/**/*.real.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          globalSetup: ['packages/testkit/src/vitest/real-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/src/**/*.e2e.ts', 'tools/*.e2e.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
