/** One exchange with a server, within the caps and to public places only. Redirects are answers here; who follows them asks again. */
import { request } from 'undici'
import { CapReached, type Caps, usualCaps } from './caps.js'
import { type Lookup, makeAgent, PlaceRefused } from './guard.js'
import { acceptedCodings, BodyBroken, decodeBody } from './inflate.js'

export interface Response {
  readonly url: string
  readonly status: number
  readonly statusText: string
  /** Header fields as they came, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Decoded; empty where the status is none that brings a page. */
  readonly body: Uint8Array
  /** When it was asked for: milliseconds since 1970. */
  readonly at: number
}

/** The body is a picture, a sound or a film; it was not waited for. */
class NoText extends Error {}

/** Why there is no response. */
export interface Failure {
  readonly rule: 'web/address' | 'web/cap' | 'web/broken' | 'web/no-text' | 'web/unreachable' | 'web/stopped'
  /** Goes on after “the address …: ”. */
  readonly message: string
  /** Whether it may be otherwise the next time. */
  readonly passing: boolean
}

export type Exchange =
  | { readonly response: Response; readonly failure?: undefined }
  | { readonly failure: Failure; readonly response?: undefined }

export interface Ask {
  readonly accept?: string | undefined
  /** Further fields: `If-None-Match`, `If-Modified-Since`. */
  readonly fields?: { readonly [name: string]: string }
  /** Which cap counts the body. */
  readonly cap?: 'responseBytes' | 'feedBytes' | 'robotsBytes' | undefined
  readonly signal?: AbortSignal | undefined
  /** Where the body reaches its cap, its beginning is kept, as RFC 9309 has it for robots.txt. */
  readonly beginning?: boolean
}

export interface Fetcher {
  /** Asks for an address that `readAddress` gave. Never throws for what the other side does. */
  readonly fetch: (url: URL, ask?: Ask) => Promise<Exchange>
  readonly close: () => Promise<void>
  readonly caps: Caps
}

export interface FetcherOptions {
  /** `Parley/1.0 (+https://…)`. */
  readonly userAgent: string
  readonly caps?: Partial<Caps>
  /** Lets addresses of private networks through; for a server of one's own. */
  readonly privateNetworks?: boolean | undefined
  /** Name service; the system's where none is given. */
  readonly lookup?: Lookup
  readonly now: () => number
}

/** All values of a header field, joined as RFC 9110 5.3 allows; nothing where there is none. */
export function headerOf({ headers }: Pick<Response, 'headers'>, name: string): string | undefined {
  const values = headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value)
  return values.length === 0 ? undefined : values.join(', ')
}

function pairs(raw: readonly (string | Buffer)[]): (readonly [string, string])[] {
  const text = (value: string | Buffer): string =>
    typeof value === 'string' ? value : value.toString('latin1')
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[text(name), text(raw[at + 1] ?? '')] as const] : []))
}

function failureOf(error: unknown, caps: Caps, ask: Ask): Failure {
  const { name, code, message } = error as NodeJS.ErrnoException
  if (ask.signal?.aborted) return { rule: 'web/stopped', message: 'it was stopped', passing: true }
  if (error instanceof CapReached) return { rule: 'web/cap', message, passing: false }
  if (name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    const cap = new CapReached('milliseconds', `it took longer than ${caps.milliseconds / 1000} seconds`)
    return { rule: 'web/cap', message: cap.message, passing: true }
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    const cap = new CapReached('headerBytes', `the header fields are longer than ${caps.headerBytes} bytes`)
    return { rule: 'web/cap', message: cap.message, passing: false }
  }
  if (error instanceof PlaceRefused) return { rule: 'web/address', message, passing: false }
  if (error instanceof NoText) return { rule: 'web/no-text', message, passing: false }
  if (error instanceof BodyBroken) return { rule: 'web/broken', message, passing: true }
  return { rule: 'web/unreachable', message: `no whole answer came: ${message.trim()}`, passing: true }
}

async function collect(chunks: AsyncIterable<Uint8Array>, beginning = false): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  try {
    for await (const chunk of chunks) kept.push(chunk)
  } catch (error) {
    if (!beginning || !(error instanceof CapReached) || !error.cap.endsWith('Bytes')) throw error
  }
  return Buffer.concat(kept)
}

export function makeFetcher(options: FetcherOptions): Fetcher {
  const caps = { ...usualCaps, ...options.caps }
  const agent = makeAgent(caps, options)
  const exchange = async (url: URL, ask: Ask): Promise<Response> => {
    const at = options.now()
    const limit = AbortSignal.timeout(caps.milliseconds)
    const answer = await request(url, {
      dispatcher: agent,
      responseHeaders: 'raw',
      signal: ask.signal ? AbortSignal.any([ask.signal, limit]) : limit,
      headers: {
        'user-agent': options.userAgent,
        accept: ask.accept ?? '*/*',
        'accept-encoding': acceptedCodings,
        ...ask.fields,
      },
    })
    const headers = pairs(answer.headers as unknown as readonly (string | Buffer)[])
    const { statusCode: status, statusText } = answer
    const response = { url: url.href, status, statusText, headers, at }
    if (status !== 200 && status !== 203) {
      answer.body.on('error', () => {}).destroy()
      return { ...response, body: new Uint8Array() }
    }
    const codings = headerOf(response, 'content-encoding') ?? ''
    try {
      const [, type] =
        /^\s*((?:audio|font|image|video)\/[\w.+-]+)/iu.exec(headerOf(response, 'content-type') ?? '') ?? []
      if (type !== undefined) throw new NoText(`it is ${type}, which holds no text`)
      return {
        ...response,
        body: await collect(decodeBody(answer.body, codings, caps, ask.cap), ask.beginning),
      }
    } finally {
      if (!answer.body.readableEnded) answer.body.on('error', () => {}).destroy()
    }
  }
  return {
    caps,
    fetch: async (url, ask = {}) => {
      try {
        return { response: await exchange(url, ask) }
      } catch (error) {
        return { failure: failureOf(error, caps, ask) }
      }
    },
    close: () => agent.destroy(),
  }
}
