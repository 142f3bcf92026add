import type { Broker, TransactionReceipt } from '../ports/broker.ts'
import type { Hex } from '../ticket/bytes.ts'

/** What the chain says of transactions, each asked for once. */
export interface Answers {
  receipt(hash: Hex): Promise<TransactionReceipt | undefined>
  known(hash: Hex): Promise<boolean>
}

function once<T>(ask: (hash: Hex) => Promise<T>): (hash: Hex) => Promise<T> {
  const answers = new Map<Hex, Promise<T>>()
  return (hash) => {
    const answer = answers.get(hash) ?? ask(hash)
    answers.set(hash, answer)
    return answer
  }
}

/** Good for one round: a later one must see what was mined since. */
export function createAnswers(broker: Pick<Broker, 'receipt' | 'known'>): Answers {
  return {
    receipt: once((hash) => broker.receipt(hash)),
    known: once((hash) => broker.known(hash)),
  }
}
