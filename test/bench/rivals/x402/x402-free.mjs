import { mountGate } from './gate.mjs'

// Whatever comes is taken for paid: what is left is the middleware itself.
export const mount = (app, path, serve) => mountGate(app, path, serve, false)
