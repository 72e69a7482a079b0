import type * as z from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { Scope } from '../access/scopes.ts'

/** A route as data: the server is built from it, the pages' client is typed by it, and OpenAPI is generated from it. */
export interface Route {
  /** One line, for the API's description. */
  summary: string
  tag: string
  permission: Permission
  /** The scope with which an API token may call it; where there is none, no token may. */
  scope?: Scope
  query?: z.ZodObject
  body?: z.ZodType
  /** Bytes that the body may have, where it holds a file and the usual limit is too small. */
  largestBody?: number
  /** JSON of a success; absent where the answer is empty, a file or a redirection (`produces`). */
  response?: z.ZodType
  status?: 200 | 201 | 202 | 204 | 302
  /** Media type of an answer that is not JSON. */
  produces?: string
  /** What a 202 answers where the file takes longer than a request may. */
  later?: z.ZodType
  /** A POST that creates: asks for `Idempotency-Key`, and a repeated request gets the first answer. */
  isIdempotent?: true
  /** `required`: asks for `If-Match`; `optional`: honours it. */
  ifMatch?: 'required' | 'optional'
}

type PathOf<Key extends string> = Key extends `${string} ${infer Path}` ? Path : never
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** Parameters in the path of a route's key (`GET /dossiers/:dossierId`). */
export type ParamsOf<Key extends string> = Record<NamesIn<PathOf<Key>>, string>

type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined
type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a caller sends, and what a handler gets after validation. */
export type BodyInput<R extends Route> = InputOf<R['body']>
export type BodyOf<R extends Route> = OutputOf<R['body']>
export type QueryInput<R extends Route> = InputOf<R['query']>
export type QueryOf<R extends Route> = OutputOf<R['query']>
export type ResponseOf<R extends Route> = OutputOf<R['response']>
