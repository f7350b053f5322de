/** Who can speak, be spoken to, meet, propose and answer. */
import { z } from 'zod'
import { Id, LanguageTag, ReaderId, Span } from './evidence.js'

export const ActorKind = z.enum(['person', 'state', 'alliance', 'organisation', 'outlet', 'seat', 'group'])
export type ActorKind = z.infer<typeof ActorKind>

/** An office held for a while. Who speaks for whom depends on when. */
export const Role = z
  .object({
    /** The office in the project's own words, for example `president`, `foreign-minister`, `spokesperson`. */
    office: z.string().min(1),
    of: Id,
    from: z.string().optional(),
    until: z.string().optional(),
  })
  .readonly()
export type Role = z.infer<typeof Role>

/**
 * A known or named participant. Actors of the knowledge tables have ids like `state/RUS` or `person/vladimir-putin`;
 * a person whom no table knows gets `person/` and the folded name, so that two articles meet in one actor.
 */
export const Actor = z
  .object({
    id: Id,
    kind: ActorKind,
    name: z.string().min(1),
    names: z.array(z.string()).readonly(),
    language: LanguageTag.optional(),
    roles: z.array(Role).readonly(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/u)
      .optional(),
    /** Whether a table knows it, or only this text's words. */
    known: z.boolean(),
  })
  .readonly()
export type Actor = z.infer<typeof Actor>

/** What kind of nobody-by-name speaks. A speaker is never missing: at worst it is `unresolved` and says so. */
export const Unnamed = z.enum([
  'officials',
  'sources',
  'diplomats',
  'experts',
  'witnesses',
  'media',
  'public',
  'bodies',
  'documents',
  'impersonal',
  'unresolved',
])
export type Unnamed = z.infer<typeof Unnamed>

/** Somebody in a role of the record: known (`actor`) or only described (`unnamed`), as this article words it. */
export const Party = z
  .object({
    /** The actor's name, or for the unnamed the words of the text. */
    label: z.string().min(1),
    actor: Id.optional(),
    unnamed: Unnamed.optional(),
    /** For the unnamed and for spokespersons: whose they are. */
    of: Id.optional(),
    /** Where this article names them here; none where only the capture tells (an outlet known by its address). */
    span: Span.optional(),
    /** Of a pronoun or a bare description: how often such a step was right on labelled articles. */
    confidence: z.number().min(0).max(1).optional(),
    /** How the words led to the actor, for example `en/party/role` for “the Russian president”. */
    by: ReaderId,
  })
  .readonly()
export type Party = z.infer<typeof Party>
