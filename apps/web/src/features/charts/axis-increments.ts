/** Steps that a bytes axis may use: 1, 2, 4, 8 … so that its labels are whole KiB, MiB, GiB. */
export const byteIncrements: readonly number[] = Array.from({ length: 51 }, (_, power) => 2 ** power)

/** Steps of an axis of shares (0..1): whole per cents. */
export const shareIncrements: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1]
