/**
 * A small assembler for WebAssembly: a function is written as expressions and statements in TypeScript, and comes out as the bytes of
 * a module. Only what the kernel of the encoder needs is here: integers, floats of 32 bits, vectors of 128 bits, one imported memory,
 * loops. Encodings are those of the WebAssembly core specification 3.0, sections 5.3 to 5.5.
 */

const types = { i32: 0x7f, f32: 0x7d, v128: 0x7b }
export type Type = keyof typeof types

/** An expression: the instructions that leave one value of the type on the stack. */
export interface Value<T extends Type> {
  readonly type: T
  readonly code: readonly number[]
}

/** A variable of a function; read by being used as a value. */
export interface Local<T extends Type> extends Value<T> {
  readonly index: number
}

export type I32 = Value<'i32'>
export type F32 = Value<'f32'>
export type V128 = Value<'v128'>

/** Unsigned LEB128, section 5.2.2. */
export function leb(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest)
  return bytes
}

/** Signed LEB128. */
function signedLeb(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest & 0x7f)
  return bytes
}

const floatBytes = (value: number): readonly number[] => [...new Uint8Array(Float32Array.of(value).buffer)]

type Types = readonly Type[]
type Arguments<P extends Types> = { readonly [K in keyof P]: Value<P[K]> }
type Operator<R extends Type, P extends Types> = (...operands: Arguments<P>) => Value<R>

function operator<R extends Type, const P extends Types>(
  type: R,
  _operands: P,
  opcode: readonly number[],
): Operator<R, P> {
  return (...operands) => ({ type, code: [...operands.flatMap(operand => operand.code), ...opcode] })
}

const binary = <T extends Type>(type: T, code: number): Operator<T, [T, T]> =>
  operator(type, [type, type], [code])
const vector = (code: number): readonly number[] => [0xfd, ...leb(code)]
const vectorUnary = (code: number): Operator<'v128', ['v128']> => operator('v128', ['v128'], vector(code))
const vectorBinary = (code: number): Operator<'v128', ['v128', 'v128']> =>
  operator('v128', ['v128', 'v128'], vector(code))

/** Reads from `address` + `offset`, in bytes. Alignment is only a hint and left at one byte. */
type Load<T extends Type> = (address: I32, offset?: number) => Value<T>
const load =
  <T extends Type>(type: T, opcode: readonly number[]): Load<T> =>
  (address, offset = 0) => ({ type, code: [...address.code, ...opcode, 0, ...leb(offset)] })

export const i32 = {
  const: (value: number): I32 => ({ type: 'i32', code: [0x41, ...signedLeb(value)] }),
  add: binary('i32', 0x6a),
  sub: binary('i32', 0x6b),
  mul: binary('i32', 0x6c),
  isLess: binary('i32', 0x49),
}

export const f32 = {
  const: (value: number): F32 => ({ type: 'f32', code: [0x43, ...floatBytes(value)] }),
  sqrt: operator('f32', ['f32'], [0x91]),
  add: binary('f32', 0x92),
  sub: binary('f32', 0x93),
  mul: binary('f32', 0x94),
  div: binary('f32', 0x95),
  min: binary('f32', 0x96),
  max: binary('f32', 0x97),
}

const everyLane = (bytes: readonly number[]): V128 => ({
  type: 'v128',
  code: [...vector(12), ...Array.from({ length: 16 }, (_, at) => bytes[at % bytes.length]!)],
})

export const v128 = {
  load: load('v128', vector(0)),
  /** Eight signed bytes, each widened to 16 bits. */
  loadWidened: load('v128', vector(1)),
  load32Splat: load('v128', vector(9)),
  load64Splat: load('v128', vector(10)),
  and: vectorBinary(0x4e),
  /** Sixteen bytes chosen from the 32 of two vectors. */
  shuffle: (left: V128, right: V128, bytes: readonly number[]): V128 => ({
    type: 'v128',
    code: [...left.code, ...right.code, ...vector(13), ...bytes],
  }),
}

export const i8x16 = {
  /** Two vectors of 16-bit lanes as one of unsigned bytes, clamped. */
  narrow: vectorBinary(0x66),
}

export const i16x8 = {
  const: (value: number): V128 => everyLane([...new Uint8Array(Int16Array.of(value).buffer)]),
  add: vectorBinary(0x8e),
  /**
   * Products of signed bytes with bytes of 0 to 127, neighbours added. Exact, and the same on every machine, as long as the second
   * operand keeps to that range. Part of relaxed SIMD: not every engine has it.
   */
  relaxedDot: vectorBinary(0x112),
  /** Two vectors of 32-bit lanes as one of signed 16-bit lanes, clamped. */
  narrow: vectorBinary(0x85),
}

export const i32x4 = {
  const: (value: number): V128 => everyLane([...new Uint8Array(Int32Array.of(value).buffer)]),
  add: vectorBinary(0xae),
  sub: vectorBinary(0xb1),
  /** Each lane shifted left by so many bits. */
  shiftLeft: operator('v128', ['v128', 'i32'], vector(0xab)),
  /** Products of signed 16-bit lanes, neighbours added. */
  dot: vectorBinary(0xba),
}

export const f32x4 = {
  const: (value: number): V128 => everyLane(floatBytes(value)),
  splat: operator('v128', ['f32'], vector(0x13)),
  lane: (value: V128, lane: number): F32 => ({ type: 'f32', code: [...value.code, ...vector(0x1f), lane] }),
  fromIntegers: vectorUnary(0xfa),
  abs: vectorUnary(0xe0),
  add: vectorBinary(0xe4),
  sub: vectorBinary(0xe5),
  mul: vectorBinary(0xe6),
  /** The smaller of each lane; the first operand where they are equal or not numbers. */
  min: vectorBinary(0xea),
  /** The larger of each lane; the first operand where they are equal or not numbers. */
  max: vectorBinary(0xeb),
}

/** The body of a function while it is written: statements in order, and the variables that they use. */
export class Body {
  readonly code: number[] = []
  readonly locals: Type[] = []
  readonly #parameters: number

  constructor(parameters: number) {
    this.#parameters = parameters
  }

  /** A new variable; it starts as zero, or as the given value. */
  local<T extends Type>(type: T, value?: Value<T>): Local<T> {
    const local = variable(type, this.#parameters + this.locals.length)
    this.locals.push(type)
    if (value !== undefined) this.set(local, value)
    return local
  }

  set<T extends Type>(local: Local<T>, value: Value<T>): void {
    this.code.push(...value.code, 0x21, ...leb(local.index))
  }

  /** Writes to `address` + `offset`, in bytes. */
  store<T extends Type>(address: I32, value: Value<T>, offset = 0): void {
    const opcode = { i32: [0x36], f32: [0x38], v128: vector(11) }[value.type]
    this.code.push(...address.code, ...value.code, ...opcode, 0, ...leb(offset))
  }

  /** Writes one 32-bit lane of a vector. */
  storeLane32(address: I32, value: V128, lane: number, offset = 0): void {
    this.code.push(...address.code, ...value.code, ...vector(0x5a), 0, ...leb(offset), lane)
  }

  /** Writes one 64-bit lane of a vector. */
  storeLane64(address: I32, value: V128, lane: number, offset = 0): void {
    this.code.push(...address.code, ...value.code, ...vector(0x5b), 0, ...leb(offset), lane)
  }

  /** Runs `step` at least once, adding `by` to `counter` after each time, until `counter` is not below `end`. */
  loop(counter: Local<'i32'>, end: I32, by: I32, step: () => void): void {
    this.code.push(0x03, 0x40)
    step()
    this.set(counter, i32.add(counter, by))
    this.code.push(...i32.isLess(counter, end).code, 0x0d, 0, 0x0b)
  }
}

function variable<T extends Type>(type: T, index: number): Local<T> {
  return { type, index, code: [0x20, ...leb(index)] }
}

export interface WasmFunction {
  readonly name: string
  readonly parameters: Types
  readonly body: Body
}

type Locals<P extends { readonly [name: string]: Type }> = { readonly [K in keyof P]: Local<P[K]> }

/** A function without result. Its parameters, by name and in order, are variables of the body. */
export function defineFunction<const P extends { readonly [name: string]: Type }>(
  name: string,
  parameters: P,
  write: (body: Body, parameters: Locals<P>) => void,
): WasmFunction {
  const named = Object.entries(parameters)
  const body = new Body(named.length)
  write(body, Object.fromEntries(named.map(([key, type], at) => [key, variable(type, at)])) as Locals<P>)
  return { name, parameters: named.map(([, type]) => type), body }
}

const listed = (entries: readonly (readonly number[])[]): readonly number[] => [
  ...leb(entries.length),
  ...entries.flat(),
]
const sized = (bytes: readonly number[]): readonly number[] => [...leb(bytes.length), ...bytes]
const text = (value: string): readonly number[] => sized([...value].map(char => char.charCodeAt(0)))

/** The bytes of a module that exports the functions and imports its memory as `memory.memory`. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const signatures = functions.map(({ parameters }) => [
    0x60,
    ...listed(parameters.map(type => [types[type]])),
    0,
  ])
  const bodies = functions.map(({ body }) =>
    sized([...listed(body.locals.map(type => [1, types[type]])), ...body.code, 0x0b]),
  )
  const sections: readonly (readonly [id: number, content: readonly number[]])[] = [
    [1, listed(signatures)],
    [2, listed([[...text('memory'), ...text('memory'), 2, 0, 1]])],
    [3, listed(functions.map((_, at) => leb(at)))],
    [7, listed(functions.map(({ name }, at) => [...text(name), 0, ...leb(at)]))],
    [10, listed(bodies)],
  ]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...sections.flatMap(([id, content]) => [id, ...sized(content)]),
  ])
}
