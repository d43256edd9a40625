import { describe, expect, it } from 'vitest'
import { decode, encode, hex } from '../testing/packets.ts'
import { bool, chars, type Codec, double, fixedChars, flags, hyper, int, list, needResults, opaque, optional, string, uint, unsignedHyper, uuid } from './codec.ts'
import { XdrError } from './error.ts'
import { struct } from './struct.ts'
import { typedParams } from './typed-params.ts'
import { XdrWriter } from './writer.ts'

/** The bytes of a value, which must read as that value again. */
function wire<T>(codec: Codec<T, T>, value: T): string {
  const bytes = encode(codec, value)
  expect(decode(codec, bytes)).toEqual(value)
  return bytes.toString('hex')
}

describe('integers', () => {
  it('are big-endian words', () => {
    expect(wire(int, -2)).toBe('fffffffe')
    expect(wire(int, 2147483647)).toBe('7fffffff')
    expect(wire(uint, 4294967295)).toBe('ffffffff')
  })

  it('of 64 bits are exact at their edges', () => {
    expect(wire<bigint>(hyper, -9223372036854775808n)).toBe('8000000000000000')
    expect(wire<bigint>(hyper, -1n)).toBe('ffffffffffffffff')
    expect(wire<bigint>(unsignedHyper, 18446744073709551615n)).toBe('ffffffffffffffff')
    expect(wire<bigint>(unsignedHyper, 9007199254740993n)).toBe('0020000000000001') // 2^53 + 1, which no number can hold
  })

  it('take a number for 64 bits only where it is exact', () => {
    expect(encode(unsignedHyper, 4096).toString('hex')).toBe('0000000000001000')
    expect(() => encode(unsignedHyper, 2 ** 60)).toThrow('not an exact integer')
    expect(() => encode(unsignedHyper, -1n)).toThrow(XdrError)
    expect(() => encode(hyper, 2n ** 63n)).toThrow(XdrError)
    expect(() => encode(hyper, 1.5)).toThrow(XdrError)
  })

  it('refuse what has more than 32 bits, or is none', () => {
    for (const wrong of [2147483648, 1.5, NaN, Infinity]) expect(() => encode(int, wrong)).toThrow(XdrError)
    expect(() => encode(uint, -1)).toThrow(XdrError)
  })
})

describe('other words', () => {
  it('has doubles, truth and what may be left out', () => {
    expect(wire(double, -0.5)).toBe('bfe0000000000000')
    expect(wire(bool, true)).toBe('00000001')
    expect(encode(flags, undefined).toString('hex')).toBe('00000000')
    expect(encode(needResults, undefined).toString('hex')).toBe('00000001')
    expect(encode(needResults, false).toString('hex')).toBe('00000000')
    expect(decode(flags, hex('80000001'))).toBe(2147483649)
  })
})

describe('text and bytes', () => {
  it('are padded to words', () => {
    expect(wire(string(10), 'vda')).toBe('0000000376646100')
    expect(wire(string(10), '')).toBe('00000000')
    expect(wire(string(10), 'grün')).toBe('000000056772c3bc6e000000') // five bytes of UTF-8
    expect(encode(opaque(9), Buffer.from([1, 2, 3, 4, 5])).toString('hex')).toBe('000000050102030405000000')
    expect(decode(opaque(9), hex('00000005 0102030405 000000'))).toEqual(Buffer.from([1, 2, 3, 4, 5]))
  })

  it('reads long text and text that is not ASCII', () => {
    const long = `${'x'.repeat(100)}ä`
    expect(decode(string(200), encode(string(200), long))).toBe(long)
    expect(decode(string(200), encode(string(200), 'Ω'))).toBe('Ω')
  })

  it('keeps to the limits both ways, before it allocates', () => {
    expect(() => encode(string(3), 'vdaa')).toThrow(XdrError)
    expect(() => decode(string(3), hex('00000004 76646161'))).toThrow('above the protocol')
    expect(() => decode(string(4194304), hex('00400000 00'))).toThrow('left in the packet')
    expect(() => decode(opaque(4), hex('ffffffff'))).toThrow(XdrError)
  })

  it('refuses a NUL, which libvirt would cut the text at', () => {
    expect(() => encode(string(10), 'a\0b')).toThrow('NUL')
  })

  it('has characters in a word each, as rpcgen sends char arrays', () => {
    expect(decode(fixedChars(4), hex('00000078 00000038 00000000 00000041'))).toBe('x8')
    expect(encode(fixedChars(3), 'x').toString('hex')).toBe('000000780000000000000000')
    expect(wire(chars(8), 'ok')).toBe('000000020000006f0000006b')
  })
})

describe('UUID', () => {
  it('is canonical text here and 16 bytes there', () => {
    expect(wire(uuid, '6695eb01-f6a4-8304-79aa-97f2502e193f')).toBe('6695eb01f6a4830479aa97f2502e193f')
    expect(encode(uuid, '6695EB01F6A4830479AA97F2502E193F').toString('hex')).toBe('6695eb01f6a4830479aa97f2502e193f')
    for (const wrong of ['', 'x', '6695eb01', '6695eb01-f6a4-8304-79aa-97f2502e193f0', 'g695eb01-f6a4-8304-79aa-97f2502e193f']) {
      expect(() => encode(uuid, wrong)).toThrow('not a UUID')
    }
  })
})

describe('composed types', () => {
  it('has pointers', () => {
    expect(wire(optional(int), 7)).toBe('0000000100000007')
    expect(wire(optional(int), null)).toBe('00000000')
    expect(encode(optional(int), undefined).toString('hex')).toBe('00000000')
    expect(() => decode(optional(int), hex('00000002 00000007'))).toThrow('pointer')
  })

  it('has lists with a limit', () => {
    expect(decode(list(int, 3), hex('00000002 00000001 00000002'))).toEqual([1, 2])
    expect(() => decode(list(int, 3), hex('00000004'))).toThrow(XdrError)
    expect(() => encode(list(int, 1), [1, 2])).toThrow(XdrError)
    expect(() => decode(list(int, 16384), hex('00004000 00000001'))).toThrow('left in the packet')
  })

  it('has structs in the order of their fields, and lets what may be null be left out', () => {
    const dom = struct({ name: string(8), uuid, id: int, note: optional(string(8)), flags })
    const bytes = hex(`
      00000002 7631 0000                // name "v1"
      00112233445566778899aabbccddeeff  // uuid
      ffffffff                          // id: not running
      00000000                          // note: null
      00000000                          // flags`)
    expect(encode(dom, { name: 'v1', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: -1 }).toString('hex')).toBe(bytes.toString('hex'))
    expect(decode(dom, bytes)).toEqual({ name: 'v1', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: -1, note: null, flags: 0 })
  })

  it('says what is left over', () => {
    expect(() => decode(int, hex('00000001 00000002'))).toThrow('4 bytes are left')
  })
})

describe('typed parameters', () => {
  const codec = typedParams(8, 64)
  const bytes = hex(`
    00000007
    00000001 69 000000  00000001  fffffffb                // i: int -5
    00000001 75 000000  00000002  fffffffb                // u: uint
    00000001 6c 000000  00000003  fffffffffffffffb        // l: llong -5
    00000002 756c 0000  00000004  ffffffffffffffff        // ul: ullong 2^64-1
    00000001 64 000000  00000005  3ff8000000000000        // d: 1.5
    00000001 62 000000  00000006  00000001                // b: true
    00000001 73 000000  00000007  00000002 6869 0000      // s: "hi"`)

  it('keep name, type and exact value', () => {
    expect(
      encode(codec, [
        { name: 'i', type: 'int', value: -5 },
        { name: 'u', type: 'uint', value: 4294967291 },
        { name: 'l', type: 'llong', value: -5 },
        { name: 'ul', type: 'ullong', value: 18446744073709551615n },
        { name: 'd', type: 'double', value: 1.5 },
        { name: 'b', type: 'boolean', value: true },
        { name: 's', type: 'string', value: 'hi' },
      ]).toString('hex'),
    ).toBe(bytes.toString('hex'))
    expect([...decode(codec, bytes)]).toEqual([['i', -5], ['u', 4294967291], ['l', -5n], ['ul', 18446744073709551615n], ['d', 1.5], ['b', true], ['s', 'hi']])
  })

  it('refuse a type that is not known, and more than the limit', () => {
    expect(() => decode(codec, hex('00000001 00000001 69 000000 00000008 00000001'))).toThrow('unknown type 8')
    expect(() => decode(codec, hex('00000009'))).toThrow(XdrError)
  })
})

describe('the writer', () => {
  it('keeps what was written while it grows beyond its slab', () => {
    const writer = new XdrWriter()
    writer.int(1)
    expect(writer.take().toString('hex')).toBe('00000001')
    writer.int(2)
    writer.raw(Buffer.alloc(200_000, 7))
    writer.int(3)
    const out = writer.take()
    expect(out.length).toBe(200_008)
    expect(out.readInt32BE(0)).toBe(2)
    expect(out.readInt32BE(200_004)).toBe(3)
    expect(writer.pending).toBe(0)
  })

  it('forgets half a packet', () => {
    const writer = new XdrWriter()
    writer.int(1)
    const mark = writer.mark()
    writer.int(2)
    writer.rewind(mark)
    writer.int(3)
    expect(writer.take().toString('hex')).toBe('0000000100000003')
  })
})
