import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

/** Four kinds of tests: pure rules and infrastructure, stores and routes on the local stores, pages, the repository. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['shared/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'infra',
          include: ['infra/**/*.test.ts'],
          globalSetup: ['infra/local/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'functions',
          include: ['functions/**/*.test.ts'],
          globalSetup: ['infra/local/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'pages',
          environment: 'happy-dom',
          include: ['frontend/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'repository',
          include: ['repository.test.ts'],
        },
      },
    ],
  },
})
