import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '../../adversarial/rules/tested-rule.ts'

const parts = ['plugin', 'adapters', 'contracts', 'examples', 'test', 'package.json']

/** A copy of the sources that texts may be taken out of: the sources themselves are never touched. */
export interface SourceCopy {
  readonly path: string
  /** Runs with the edits made and takes them back. */
  without<T>(edits: readonly Edit[], run: () => Promise<T>): Promise<T>
}

export function createSourceCopy(root: string, path: string): SourceCopy {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  for (const part of [...parts, 'tsconfig.json']) {
    cpSync(join(root, part), join(path, part), {
      recursive: true,
      filter: (from) => !/[/\\](?:node_modules|\.tap)$/.test(from),
    })
  }
  if (!existsSync(join(path, 'node_modules'))) {
    symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction')
  }
  return {
    path,
    async without(edits, run) {
      const before = new Map<string, string>()
      for (const { file, text, instead } of edits) {
        const source = readFileSync(join(path, file), 'utf8')
        if (!before.has(file)) before.set(file, source)
        writeFileSync(join(path, file), source.split(text).join(instead))
      }
      try {
        return await run()
      } finally {
        for (const [file, source] of before) writeFileSync(join(path, file), source)
      }
    },
  }
}
