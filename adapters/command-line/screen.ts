/** One line of the live screen: a label and what stands beside it. */
export type ScreenLine = readonly [label: string, value: string]

/** What to draw: a title, then lines, then what happened lately. */
export interface ScreenContent {
  readonly title: string
  readonly lines: readonly ScreenLine[]
  readonly recent: readonly string[]
}

export interface Screen {
  close(): void
}

const labelWidth = 14

/** A line as lines no wider than `columns`, the later ones set in; long words are broken. */
function wrap(line: string, columns: number): string[] {
  if (line.length <= columns) return [line]
  const [indent = ''] = /^ */.exec(line) ?? []
  const later = `${indent}  `
  if (columns <= later.length) return [line.slice(0, columns)]
  const space = line.lastIndexOf(' ', columns)
  const at = space > later.length ? space : columns
  return [line.slice(0, at), ...wrap(`${later}${line.slice(at).trimStart()}`, columns)]
}

/** The content as text lines no wider than `columns`. */
export function renderScreen(content: ScreenContent, columns: number): string[] {
  const lines = content.lines.map(([label, value]) => `  ${label.padEnd(labelWidth)}${value}`)
  const recent = content.recent.length > 0 ? ['', ...content.recent.map((line) => `  ${line}`)] : []
  return [content.title, '', ...lines, ...recent].flatMap((line) => wrap(line, columns))
}

/**
 * Redraws `content()` in place every half second on a terminal; elsewhere writes the lines once
 * every `quietSeconds`, so that a log stays readable.
 */
export function createScreen(
  out: NodeJS.WriteStream,
  content: () => ScreenContent,
  quietSeconds = 10,
): Screen {
  let drawn = 0
  const draw = (): void => {
    const lines = renderScreen(content(), out.isTTY ? out.columns || 80 : 200)
    if (!out.isTTY) {
      out.write(`${lines.filter(Boolean).join('\n')}\n`)
      return
    }
    const up = drawn > 0 ? `\x1b[${drawn}A` : ''
    out.write(`${up}${lines.map((line) => `\x1b[2K${line}`).join('\n')}\n\x1b[J`)
    drawn = lines.length
  }
  draw()
  const timer = setInterval(draw, out.isTTY ? 500 : quietSeconds * 1000)
  return {
    close() {
      clearInterval(timer)
      draw()
    },
  }
}
