/** At most so many at once, one at least; the others wait in order. `enter` answers the way out, safe to repeat. */
export interface Slots {
  enter(signal?: AbortSignal): Promise<() => void>
}

export function createSlots(size: number): Slots {
  let free = size
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const once = (): (() => void) => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    enter: async (signal) => {
      signal?.throwIfAborted()
      if (free > 0) {
        free -= 1
        return once()
      }
      await new Promise<void>((resolve, reject) => {
        const enter = (): void => {
          signal?.removeEventListener('abort', abort)
          resolve()
        }
        const abort = (): void => {
          waiting.splice(waiting.indexOf(enter), 1)
          reject(signal?.reason as Error)
        }
        signal?.addEventListener('abort', abort, { once: true })
        waiting.push(enter)
      })
      return once()
    },
  }
}
