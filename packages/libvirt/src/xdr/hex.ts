/** The ASCII code of a hexadecimal digit, `0 <= nibble <= 15`. */
export function hexDigit(nibble: number): number {
  return nibble < 10 ? 48 + nibble : 87 + nibble
}

/** The value of one hexadecimal digit given as ASCII code, or -1. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  if (code >= 65 && code <= 70) return code - 55
  return -1
}
