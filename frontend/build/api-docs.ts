import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** Starts the browsable description; a file of its own, because the policy allows no script in the page. */
const INITIALIZER = `window.addEventListener('load', function () {
  window.ui = SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  })
})
`

const sourceOf = (name: string) => readFileSync(require.resolve(`swagger-ui-dist/${name}`))

/** Puts the files that `/api/docs` needs into `api-docs/` of the site, so that they come from our own host. */
export function apiDocs(): Plugin {
  return {
    name: 'concordia-api-docs',
    apply: 'build',
    generateBundle() {
      for (const name of FILES)
        this.emitFile({ type: 'asset', fileName: `api-docs/${name}`, source: sourceOf(name) })
      this.emitFile({ type: 'asset', fileName: 'api-docs/initializer.js', source: INITIALIZER })
    },
  }
}
