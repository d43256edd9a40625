'use client'

import type { LinkProps } from '@vitrine/ui'
import Link from 'next/link'

/** The primitives' links, through Next's router. */
export function AppLink(props: LinkProps) {
  const { href, className, children, prefetch, ...rest } = props
  return (
    <Link href={href} {...(className === undefined ? {} : { className })} {...(prefetch === undefined ? {} : { prefetch })} {...rest}>
      {children}
    </Link>
  )
}
