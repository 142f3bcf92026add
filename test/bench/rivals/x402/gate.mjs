// The released x402 middleware with its own facilitator code in the same process: it checks the signature
// with the package's verifier, reads of the chain are answered from memory, settling does nothing.
import { ExactEvmScheme as Facilitator } from '@x402/evm/exact/facilitator'
import { ExactEvmScheme } from '@x402/evm/exact/server'
import { paymentMiddleware, x402ResourceServer } from '@x402/express'
import { verifyTypedData } from 'viem/utils'

const network = 'eip155:84532'
const payTo = '0x209693bc6afc0c5328ba36faf03c514ef312287c'
const asset = '0x036cbd53842c5426634e7929541ec2318f3dcf7e'
const plenty = 10n ** 30n

const signer = {
  getAddresses: () => [payTo],
  getCode: async ({ address }) => (address.toLowerCase() === asset ? '0x60' : undefined),
  readContract: async ({ functionName }) =>
    functionName === 'authorizationState' ? false : functionName === 'name' ? 'USDC' : plenty,
  verifyTypedData: (typed) => verifyTypedData(typed),
  writeContract: async () => `0x${'11'.repeat(32)}`,
  sendTransaction: async () => `0x${'11'.repeat(32)}`,
  waitForTransactionReceipt: async () => ({ status: 'success' }),
}

export async function mountGate(app, path, serve, isVerified) {
  const real = new Facilitator(signer)
  const facilitator = {
    getSupported: async () => ({
      kinds: [{ x402Version: 2, scheme: 'exact', network }],
      extensions: [],
      signers: { 'eip155:*': [payTo] },
    }),
    verify: async (payload, requirements) =>
      isVerified ? real.verify(payload, requirements) : { isValid: true, payer: payTo },
    settle: async () => ({
      success: true,
      transaction: `0x${'11'.repeat(32)}`,
      network,
      payer: payTo,
    }),
  }
  const server = new x402ResourceServer(facilitator).register(network, new ExactEvmScheme())
  // What pays is signed before the rounds begin, and must still be good at the end of a slow one.
  const accepts = { scheme: 'exact', price: '$0.001', network, payTo, maxTimeoutSeconds: 3600 }
  const route = `GET ${path.replace(/\/:.*$/, '')}/*`
  app.use(paymentMiddleware({ [route]: { accepts, description: 'segment' } }, server))
  app.get(path, serve)
}
