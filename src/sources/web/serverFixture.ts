/** A server on this machine, with pages as a table; tests of fetching reach nothing else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Lookup } from './guard.js'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface TestServer {
  readonly port: number
  /** `host` is any name: the lookup of `here` leads all of them to this server. */
  readonly at: (path: string, host?: string) => string
  /** Method, host and path of each request, in order. */
  readonly asked: string[]
  /** How many connections were opened. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Name service that leads every name to this machine. */
export const here: Lookup = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }])

/** A page with a body; header fields and status as wanted. */
export function page(
  body: string | Uint8Array,
  headers: { readonly [name: string]: string } = {},
  status = 200,
): Page {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }
}

export const redirect =
  (to: string, status = 302): Page =>
  (_, response) => {
    response.writeHead(status, { location: to })
    response.end()
  }

/** Serves `pages` by path, or by host and path (`a.example/x`). What is not in the table is 404. */
export async function serve(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const asked: string[] = []
  let connections = 0
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '')
    const path = request.url ?? '/'
    asked.push(`${host}${path}`)
    const found = pages[`${host}${path}`] ?? pages[path]
    if (found) found(request, response)
    else page('not here', {}, 404)(request, response)
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    at: (path, host = 'paper.example') => `http://${host}:${port}${path}`,
    asked,
    connections: () => connections,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
