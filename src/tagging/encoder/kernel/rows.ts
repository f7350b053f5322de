/** What is done with rows of floats between two products. Plain additions and multiplications only, so that every machine agrees. */
import {
  defineFunction,
  f32,
  f32x4,
  i16x8,
  i32,
  i32x4,
  type V128,
  v128,
  type WasmFunction,
} from './assembler.js'
import { largest, toIntegers, total } from './lanes.js'
import { unitBytes, wordRowsPerPanel } from './layout.js'

/** The polynomial with these coefficients, the constant first, by Horner's rule. */
const polynomial = (x: V128, coefficients: readonly number[]): V128 =>
  coefficients
    .slice(0, -1)
    .reduceRight(
      (sum, next) => f32x4.add(f32x4.mul(sum, x), f32x4.const(next)),
      f32x4.const(coefficients.at(-1)!),
    )

/**
 * x = LayerNorm(x + y) for rows of `rowBytes` bytes, one after the other: mean 0 and variance 1, then times `gain` plus `bias`. `inverse` is 1 / width.
 */
export const addAndNormalise: WasmFunction = defineFunction(
  'addAndNormalise',
  {
    x: 'i32',
    end: 'i32',
    rowBytes: 'i32',
    y: 'i32',
    gain: 'i32',
    bias: 'i32',
    inverse: 'f32',
    epsilon: 'f32',
  },
  (body, { x, end, rowBytes, y, gain, bias, inverse, epsilon }) => {
    const at = body.local('i32')
    const rowEnd = body.local('i32')
    const channel = body.local('i32')
    const sum = body.local('v128')
    const value = body.local('v128')
    const mean = body.local('v128')
    const factor = body.local('v128')
    body.loop(x, end, i32.const(0), () => {
      body.set(rowEnd, i32.add(x, rowBytes))
      body.set(at, x)
      body.set(sum, f32x4.const(0))
      body.loop(at, rowEnd, i32.const(16), () => {
        body.set(value, f32x4.add(v128.load(at), v128.load(y)))
        body.store(at, value)
        body.set(sum, f32x4.add(sum, value))
        body.set(y, i32.add(y, i32.const(16)))
      })
      body.set(mean, f32x4.splat(f32.mul(total(sum), inverse)))
      body.set(at, x)
      body.set(sum, f32x4.const(0))
      body.loop(at, rowEnd, i32.const(16), () => {
        body.set(value, f32x4.sub(v128.load(at), mean))
        body.set(sum, f32x4.add(sum, f32x4.mul(value, value)))
      })
      const variance = f32.add(f32.mul(total(sum), inverse), epsilon)
      body.set(factor, f32x4.splat(f32.div(f32.const(1), f32.sqrt(variance))))
      body.set(channel, i32.const(0))
      body.loop(x, rowEnd, i32.const(16), () => {
        const scaled = f32x4.mul(
          f32x4.mul(f32x4.sub(v128.load(x), mean), factor),
          v128.load(i32.add(gain, channel)),
        )
        body.store(x, f32x4.add(scaled, v128.load(i32.add(bias, channel))))
        body.set(channel, i32.add(channel, i32.const(16)))
      })
    })
  },
)

/**
 * The normal distribution from its middle, divided by x, as a polynomial in x² for |x| ≤ 4.4: weighted least squares, the weights sharpened
 * until the largest error of x·Φ(x) was smallest: 4.4e-5, less than a tenth of the finest step of what is quantised next.
 */
const normal = [
  0.3987618510581252, -0.06607689209682861, 0.009643325575583069, -0.0010550840457133712, 8.43084402302349e-5,
  -4.726369922430979e-6, 1.7416894600167206e-7, -3.7565728350524e-9, 3.572558009032406e-11,
]
const normalEnd = 4.4

/** x = x·Φ(x), the activation of BERT, for floats from `x` to `end`. */
export const applyGelu: WasmFunction = defineFunction(
  'applyGelu',
  { x: 'i32', end: 'i32' },
  (body, { x, end }) => {
    const value = body.local('v128')
    const near = body.local('v128')
    body.loop(x, end, i32.const(16), () => {
      body.set(value, v128.load(x))
      body.set(near, f32x4.min(f32x4.max(value, f32x4.const(-normalEnd)), f32x4.const(normalEnd)))
      const phi = f32x4.add(f32x4.mul(near, polynomial(f32x4.mul(near, near), normal)), f32x4.const(0.5))
      body.store(x, f32x4.mul(value, phi))
    })
  },
)

/** 2^x for |x| ≤ ½, fitted in the same way: relative error 7.5e-8. */
const power = [
  1.0000000716546715, 0.6931469670643602, 0.24022119723881485, 0.05550713274150143, 0.009675541332781812,
  0.0013276471781802357,
]

/** Below this power of two a share of attention counts as none. */
const smallestPower = -100

/**
 * Rows of scores, logarithms to the base 2, as shares of attention in left panels of words: 2^score over the sum of its row, in units of 1 / `whole`.
 */
export const whole = 32_000
export const shareOut: WasmFunction = defineFunction(
  'shareOut',
  { x: 'i32', end: 'i32', rowBytes: 'i32', out: 'i32' },
  (body, { x, end, rowBytes, out }) => {
    const panelUnit = wordRowsPerPanel * unitBytes
    const at = body.local('i32')
    const rowEnd = body.local('i32')
    const row = body.local('i32')
    const unit = body.local('i32')
    const value = body.local('v128')
    const steps = body.local('v128')
    const high = body.local('v128')
    const sum = body.local('v128')
    body.loop(x, end, i32.const(0), () => {
      body.set(row, i32.const(0))
      body.loop(row, i32.const(panelUnit), i32.const(unitBytes), () => {
        body.set(rowEnd, i32.add(x, rowBytes))
        body.set(at, x)
        body.set(high, v128.load(x))
        body.loop(at, rowEnd, i32.const(16), () => {
          body.set(high, f32x4.max(high, v128.load(at)))
        })
        body.set(high, f32x4.splat(largest(high)))
        body.set(sum, f32x4.const(0))
        body.set(at, x)
        body.loop(at, rowEnd, i32.const(16), () => {
          body.set(value, f32x4.max(f32x4.sub(v128.load(at), high), f32x4.const(smallestPower)))
          body.set(steps, toIntegers(value))
          const rest = f32x4.sub(value, f32x4.fromIntegers(steps))
          // Adding to the exponent of a float multiplies by a power of two.
          body.set(value, i32x4.add(polynomial(rest, power), i32x4.shiftLeft(steps, i32.const(23))))
          body.set(sum, f32x4.add(sum, value))
          body.store(at, value)
        })
        body.set(high, f32x4.splat(f32.div(f32.const(whole), total(sum))))
        body.set(unit, i32.add(out, row))
        body.loop(x, rowEnd, i32.const(16), () => {
          body.set(value, toIntegers(f32x4.mul(v128.load(x), high)))
          body.set(value, i16x8.narrow(value, value))
          body.storeLane32(unit, value, 0)
          body.storeLane32(unit, value, 1, panelUnit)
          body.set(unit, i32.add(unit, i32.const(2 * panelUnit)))
        })
      })
      body.set(out, i32.sub(unit, i32.const(panelUnit - unitBytes)))
    })
  },
)
