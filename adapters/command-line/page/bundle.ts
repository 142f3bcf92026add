import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { FareboxError } from '../../../plugin/index.ts'

/** The demo page as text, ready to be served; it loads nothing else. */
export interface Page {
  readonly html: string
  readonly css: string
  readonly js: string
}

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * Bundles page.ts with hls.js for browsers. An ES module, because the core names `import.meta`.
 * Throws `program_missing` where esbuild is not installed.
 *
 * @example const { html, css, js } = await bundlePage()
 */
export async function bundlePage(): Promise<Page> {
  const esbuild = await import('esbuild').catch((cause: unknown) => {
    const message = 'the demo page needs esbuild: install it with npm install --save-dev esbuild'
    throw new FareboxError('program_missing', message, { cause })
  })
  const [html, css, built] = await Promise.all([
    readFile(beside('index.html'), 'utf8'),
    readFile(beside('page.css'), 'utf8'),
    esbuild.build({
      entryPoints: [beside('page.ts')],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'silent',
    }),
  ])
  return { html, css, js: built.outputFiles[0]?.text ?? '' }
}
