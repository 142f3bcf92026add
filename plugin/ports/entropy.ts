/**
 * `size` bytes from the system's cryptographic generator. A guessable byte here is a guessable
 * winner: a recipient that knows a sender's chain picks its own to win (attack table, row 3).
 */
export type Entropy = (size: number) => Uint8Array
