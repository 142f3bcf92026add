import fluent from 'fluent-ffmpeg'

export interface ArgumentInput {
  readonly url: string
  readonly options: readonly string[]
}

export interface ArgumentPlan {
  readonly inputs: readonly ArgumentInput[]
  readonly output: ArgumentInput
}

/**
 * Options before and after their input and output, in ffmpeg's order: all that fluent-ffmpeg is used
 * for. It is archived, and its process handling leaves children behind (its issues 482, 1053), so
 * nothing of it runs here; several outputs on pipes it cannot express, see rendition-arguments.ts.
 */
export function buildArguments(plan: ArgumentPlan): readonly string[] {
  const command = fluent()
  // Spread, not as an array: a single argument that is an array gets split at spaces.
  for (const { url, options } of plan.inputs) command.input(url).inputOptions(...options)
  command.output(plan.output.url).outputOptions(...plan.output.options)
  return [
    '-hide_banner',
    '-nostdin',
    '-v',
    'error',
    ...(command as unknown as Built)._getArguments(),
  ]
}

/** Private but unchanged since fluent-ffmpeg 2.0; synchronous, starts nothing. */
interface Built {
  _getArguments(): readonly string[]
}
