import t from 'tap'
import { createHandler } from '../../../adapters/node-http/index.ts'
import { createTestBox } from '../../fixtures/gate/test-box.ts'
import { listen } from '../../fixtures/raw-http.ts'

t.test('the prefix is told once: calls come with their body', async (t) => {
  const { box, broker } = await createTestBox({ prefix: '/pay' })
  const sender = `0x${'a1'.repeat(20)}` as const
  broker.table.set(sender, { earmark: 100_000n })
  const handler = createHandler({ gate: box.gate })
  t.equal(handler.prefix, '/pay')
  const front = await listen((request, response) =>
    handler(request, response, () => response.writeHead(404).end()),
  )
  t.teardown(() => front.close())
  const post = (path: string) =>
    fetch(`http://127.0.0.1:${front.port}${path}`, {
      method: 'POST',
      body: JSON.stringify({
        sender,
        salt: `0x${'01'.repeat(16)}`,
        senderRoot: `0x${'02'.repeat(32)}`,
        length: 8,
      }),
    })
  const answer = await post('/pay/books')
  t.equal(answer.status, 200)
  t.match(await answer.json(), { book: { sender, length: Number } })
  t.equal((await post('/.farebox/books')).status, 404, 'what is not the prefix is not the gate’s')
})
