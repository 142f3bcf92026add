/**
 * Asks several at once and waits for all of them, but no longer than `patience` milliseconds after the
 * first that was good, and not at all after one that is enough.
 *
 * @example const { answers } = await gather(asked, { patience: 500, isEnough: (hash) => hash !== null })
 */
export function gather<T>(
  asked: readonly Promise<T>[],
  options: { readonly patience: number; readonly isEnough?: (answer: T) => boolean },
): Promise<{ readonly answers: readonly T[]; readonly faults: readonly unknown[] }> {
  const answers: T[] = []
  const faults: unknown[] = []
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const end = (): void => {
      clearTimeout(timer)
      resolve({ answers: [...answers], faults: [...faults] })
    }
    const settled = (): void => {
      if (answers.length + faults.length === asked.length) end()
    }
    for (const each of asked) {
      each.then(
        (answer) => {
          answers.push(answer)
          if (options.isEnough?.(answer)) return end()
          timer ??= setTimeout(end, options.patience)
          return settled()
        },
        (fault: unknown) => {
          faults.push(fault)
          settled()
        },
      )
    }
    if (asked.length === 0) end()
  })
}
