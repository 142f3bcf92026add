/** The time, as an argument: nothing in the core reads a clock by itself. */
export interface Clock {
  /** Unix time in whole seconds, the unit of every deadline. */
  seconds(): number
  /** Milliseconds of the same clock; for windows and rates only. */
  milliseconds(): number
}
