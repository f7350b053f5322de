/** What in a page could act: run, send, load or lead somewhere by itself. A page that Parley writes has none of it from its texts. */
import { Parser } from 'htmlparser2'

/** Elements that run, frame, load or send, or that change what the rest of the page means. */
const acting = new Set(
  'script iframe frame frameset object embed applet base form input button select textarea video audio source track img image picture link math animate animatemotion animatetransform set foreignobject portal template slot marquee bgsound isindex keygen xmp plaintext noscript'.split(
    ' ',
  ),
)

const addresses = new Set(
  'href src action formaction data xlink:href poster background cite longdesc lowsrc dynsrc srcset ping manifest codebase'.split(
    ' ',
  ),
)

/** A browser passes over white space and control characters before and in the name of a scheme. */
const harmless = /^(?:https?:|mailto:|#|[^:]*$)/u

function actingAttribute(tag: string, name: string, value: string): string | undefined {
  if (/^on/u.test(name)) return `${tag} ${name}`
  if (name === 'srcdoc') return `${tag} srcdoc`
  if (name === 'style' && /expression|url\s*\(|@import|behavior/iu.test(value))
    return `${tag} style=${value.slice(0, 60)}`
  if (name === 'http-equiv' && !/^content-security-policy$/iu.test(value))
    return `${tag} http-equiv=${value.slice(0, 60)}`
  if (!addresses.has(name)) return undefined
  const plain = value.replace(/[\0-\x20]/gu, '').toLowerCase()
  return harmless.test(plain) ? undefined : `${tag} ${name}=${plain.slice(0, 60)}`
}

/** Every node of the page that could act, in words. `allowed` are tags that the page's maker uses on purpose. */
export function findActive(html: string, allowed: ReadonlySet<string> = new Set()): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      const name = tag.toLowerCase()
      if (acting.has(name) && !allowed.has(name)) found.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(attributes)) {
        const active = actingAttribute(name, attribute.toLowerCase(), value)
        if (active !== undefined) found.push(active)
      }
    },
  })
  parser.end(html)
  return found
}
