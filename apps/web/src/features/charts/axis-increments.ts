/** Steps that an axis of memory may use: 1, 2, 4, 8 … so that its labels are whole KiB, MiB, GiB. */
export const byteIncrements: readonly number[] = Array.from({ length: 51 }, (_, power) => 2 ** power)

/** Steps of an axis of rates, which are counted in decimal units: 1, 2, 5, 10, 20, 50 … */
export const rateIncrements: readonly number[] = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat()

/** Steps of an axis of shares (0..1): whole per cents. */
export const shareIncrements: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1]
