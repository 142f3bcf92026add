import type { ServerResponse } from 'node:http'
import type { Decision } from '../../plugin/index.ts'
import { createEnding } from './create-ending.ts'
import type { Ending } from './create-ending.ts'
import { interceptResponse } from './intercept-response.ts'
import type { Interception } from './intercept-response.ts'
import { makePrivate, mergeHeaders } from './merge-headers.ts'
import { onceEnded } from './once-ended.ts'
import { sendProblem } from './send-problem.ts'

type Admission = Extract<Decision, { kind: 'admit' }>

/** Settles once at the end, with what was really handed over. */
export function watchPaid(
  response: ServerResponse,
  decision: Admission,
  gone: boolean,
  onFault: (error: unknown) => void,
): void {
  const answer = new PaidAnswer(response, decision, onFault)
  if (gone) return answer.done()
  onceEnded(response, () => answer.done())
  interceptResponse(response, answer)
}

class PaidAnswer implements Interception {
  readonly #response: ServerResponse
  readonly #decision: Admission
  readonly #onFault: (error: unknown) => void
  readonly #end: Ending
  #isSettled = false
  /** Asked only where bytes are sold: else nothing has to be measured before it goes out. */
  readonly mayWrite?: (bytes: number, status: number) => boolean

  constructor(response: ServerResponse, decision: Admission, onFault: (error: unknown) => void) {
    this.#response = response
    this.#decision = decision
    this.#onFault = onFault
    this.#end = createEnding(response)
    const { maxBytes } = decision
    if (maxBytes === undefined) return
    // An error page is not what was priced.
    this.mayWrite = (bytes, status) => status >= 300 || this.#end.bytes() + bytes <= maxBytes
  }

  beforeHead(status: number): void {
    const { headers } = this.#decision
    this.#end.head(status)
    // A receipt belongs to a 2xx only: for the others the price is given back.
    const served = status >= 200 && status < 300
    mergeHeaders(this.#response, served ? headers : headers.filter(([name]) => !isReceipt(name)))
    makePrivate(this.#response)
  }

  onBody(bytes: number): void {
    this.#end.handedOver(bytes)
  }

  refuse(): void {
    refuseWhole(this.#response)
  }

  onEnd(): void {
    this.#end.ended()
  }

  done(): void {
    if (this.#isSettled) return
    this.#isSettled = true
    try {
      this.#decision.settle(this.#end.outcome())
    } catch (error) {
      this.#onFault(error)
    }
  }
}

function isReceipt(name: string): boolean {
  return /^payment-(?:receipt|response)$/i.test(name)
}

/** What describes the answer that was refused. */
const refusedFields = /^(?:content-(?!security)|transfer-|accept-ranges|etag|last-modified|expires)/

/** The origin answers more than the range that was priced. */
function refuseWhole(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy()
  for (const name of response.getHeaderNames()) {
    if (refusedFields.test(name)) response.removeHeader(name)
  }
  const detail =
    'The origin ignores ranges, and only a range was paid; nothing was charged: ask for the whole file.'
  response.statusMessage = ''
  // What the origin still sends goes nowhere, so no other request should wait behind it.
  if (response.req.httpVersionMajor === 1) response.setHeader('Connection', 'close')
  sendProblem(response, 502, detail)
}
