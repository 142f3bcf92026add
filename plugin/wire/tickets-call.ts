import type { RefusalCode } from '../errors.ts'
import { refusalCodes } from '../errors.ts'
import type { Credential } from '../ticket/credential.ts'
import { parseCompact } from '../ticket/compact.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { Fields, misfit } from './json.ts'
import type { JsonObject } from './json.ts'

/** Tickets in one call; each may be a jump, so this is no limit on what is paid. */
export const maxTicketsPerCall = 128

/** Body of `POST /.farebox/tickets`. A credential that does not parse stays undefined in its place. */
export interface TicketsRequest {
  readonly tickets: readonly (Credential | undefined)[]
  /** Wants the credit as a cookie, for players that send nothing else. */
  readonly cookie: boolean
}

export interface TicketsAnswer {
  readonly credit: Q64
  /** Tickets newly accepted. */
  readonly accepted: number
  /** Refused ones by their place in the list. */
  readonly refused: readonly { readonly at: number; readonly code: RefusalCode }[]
}

/** Throws `input_invalid` when the body is not the call's; single bad tickets are not the body's fault. */
export function parseTicketsRequest(value: unknown): TicketsRequest {
  const from = new Fields(value, 'body').only('tickets', 'cookie')
  const cookie = from.raw('cookie') ?? false
  if (typeof cookie !== 'boolean') throw misfit(from.at('cookie'), 'true or false', cookie)
  const tickets = from.list('tickets', maxTicketsPerCall, (text, where) => {
    if (typeof text !== 'string') throw misfit(where, 'a compact ticket', text)
    return parseCompact(text)
  })
  return { tickets, cookie }
}

export function serializeTicketsAnswer(answer: TicketsAnswer): JsonObject {
  const refused = answer.refused.map(({ at, code }) => ({ at, code }))
  return { credit: String(answer.credit), accepted: answer.accepted, refused }
}

/** Throws `input_invalid`. */
export function parseTicketsAnswer(value: unknown): TicketsAnswer {
  const from = new Fields(value, 'answer')
  return {
    credit: from.decimal('credit', 256),
    accepted: from.uint32('accepted'),
    refused: from.list('refused', maxTicketsPerCall, (each, where) => {
      const one = new Fields(each, where)
      const code = refusalCodes.find((known) => known === one.raw('code'))
      if (!code) throw misfit(one.at('code'), 'a refusal code', one.raw('code'))
      return { at: one.uint32('at'), code }
    }),
  }
}
