// The released mppx middleware with a method whose verification is nothing: what is left is its own.
import { Method, z } from 'mppx'
import { Mppx } from 'mppx/express'

const free = Method.toServer(
  Method.from({
    name: 'free',
    intent: 'charge',
    schema: {
      request: z.object({ amount: z.string(), currency: z.string(), recipient: z.string() }),
      credential: { payload: z.object({ proof: z.string() }) },
    },
  }),
  {
    async verify() {
      return {
        method: 'free',
        status: 'success',
        timestamp: new Date().toISOString(),
        reference: 'free',
      }
    },
  },
)

export async function mount(app, path, serve) {
  const mppx = Mppx.create({ methods: [free], realm: 'stream.example', secretKey: '7'.repeat(64) })
  const asked = { amount: '1', currency: 'eip155:1/slip44:60', recipient: `0x${'22'.repeat(20)}` }
  app.get(path, mppx.charge(asked), serve)
}
