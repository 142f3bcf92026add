import { mountGate } from './gate.mjs'

export const mount = (app, path, serve) => mountGate(app, path, serve, true)
