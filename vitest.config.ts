import { availableParallelism } from 'node:os'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const report = process.env['TEST_REPORT']

/** Vitest leaves one core free, which of two is half; tests wait for stores as often as they compute. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Rules, infrastructure, stores and routes on the local stores, pages, the repository; then journeys in the browser. */
export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'rules',
          include: ['shared/**/*.test.ts'],
          isolate: false,
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'infra',
          maxWorkers,
          include: ['infra/**/*.test.ts'],
          globalSetup: ['infra/local/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'functions',
          maxWorkers,
          include: ['functions/**/*.test.ts'],
          globalSetup: ['infra/local/testing/global-setup.ts'],
          // Each file has a table of its own, and nothing replaces a module: loading the portal once per worker is enough.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'pages',
          maxWorkers,
          environment: 'happy-dom',
          testTimeout: 60_000,
          include: ['frontend/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: { name: 'repository', maxWorkers, include: ['repository.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'journeys',
          include: ['frontend/e2e/**/*.e2e.ts'],
          globalSetup: ['frontend/e2e/support/global-setup.ts'],
          // Two files at a time, and as many visitors in one: they wait more than they work.
          maxWorkers: 2,
          maxConcurrency: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A page may need more than the second that a poll waits by default.
          expect: { poll: { timeout: 30_000 } },
          // When everything else is done: two cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
