/** Small formulas on vectors of four floats. */
import { type F32, f32, f32x4, i32x4, type V128 } from './assembler.js'

/**
 * A float of this size has no bits behind the point: adding it rounds to the nearest whole number, ties to even, which then stands in
 * the lowest bits. 1.5 × 2^23, so that negative numbers do as well.
 */
export const rounding = 12_582_912
const roundingBits = 0x4b400000

/** The nearest whole numbers as 32-bit integers; exact for less than 2^22. */
export const toIntegers = (value: V128): V128 =>
  i32x4.sub(f32x4.add(value, f32x4.const(rounding)), i32x4.const(roundingBits))

const fold = (combine: (a: F32, b: F32) => F32, value: V128): F32 =>
  combine(
    combine(f32x4.lane(value, 0), f32x4.lane(value, 1)),
    combine(f32x4.lane(value, 2), f32x4.lane(value, 3)),
  )

export const smallest = (value: V128): F32 => fold(f32.min, value)
export const largest = (value: V128): F32 => fold(f32.max, value)
export const total = (value: V128): F32 => fold(f32.add, value)
