/** The numbers of libvirt-nwfilter.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virNWFilterDefineFlags` */
export const nwFilterDefineFlags = {
  validate: 1,
} as const

/** `virNWFilterBindingCreateFlags` */
export const nwFilterBindingCreateFlags = {
  validate: 1,
} as const
