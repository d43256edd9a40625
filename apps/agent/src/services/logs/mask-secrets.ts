const hidden = '…'

/**
 * Places where a qemu log can show a secret: libvirt writes the whole command line of the process into it. Keys of storage and
 * TLS (`-object` of type secret), passwords of displays, credentials handed in through SMBIOS, user and password in a URL.
 */
const places: readonly (readonly [RegExp, string])[] = [
  [/("(?:data|password|passwd|secret|key|csrf-token)"\s*:\s*")(?:[^"\\]|\\.)*"/giu, `$1${hidden}"`],
  [/((?:^|[\s,'"])-?object[\s'"]+secret,[^\n]{0,2000}?\bdata=)[^,\s'"]*/giu, `$1${hidden}`],
  [/(\b(?:password|passwd)=)(?!on\b|off\b)[^,\s'"]+/giu, `$1${hidden}`],
  [/(io\.systemd\.credential(?:\.binary)?:[^=\s]+=)[^\s'"\\]+/gu, `$1${hidden}`],
  [/(:\/\/[^/\s:@]+:)[^/\s@]+@/gu, `$1${hidden}@`],
  [/(:key=)[A-Za-z0-9+/=\\]+/gu, `$1${hidden}`],
]

/** The text without secrets. Names of secrets and whether there was one stay. */
export function maskSecrets(text: string): string {
  return places.reduce((masked, [place, replacement]) => masked.replaceAll(place, replacement), text)
}
