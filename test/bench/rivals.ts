import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Another gate in front of the same route. */
export interface RivalPlace {
  readonly name: string
  readonly module: string
  /** JSON list of header lines that pay. */
  readonly headers: string
}

/**
 * Others' middleware is measured as it is released, each in a package of its own: their trees want
 * versions that exclude one another. Installed when first asked for, and told to make what pays.
 */
export function installRival(name: string): RivalPlace {
  const folder = resolve('test', 'bench', 'rivals', name.replace(/-.*/, ''))
  if (!existsSync(join(folder, 'node_modules'))) {
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], folder)
  }
  const headers = resolve('.cache', 'bench', `${name}.json`)
  run(process.execPath, [join(folder, 'headers.mjs'), name, headers], folder)
  return { name, module: join(folder, `${name}.mjs`), headers }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const shell = process.platform === 'win32'
  const { status, stderr } = spawnSync(program, args, { cwd, shell, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`)
}
