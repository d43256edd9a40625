'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'
import { basePath } from '../../shared/base-path.ts'

interface AppLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick' | 'onPointerEnter'> {
  /** A path of ours, as `paths` builds it. */
  readonly href: string
  /** `false`: nothing is fetched before it is clicked. */
  readonly prefetch?: false | undefined
}

/** A click that means "go there, here": not into a new tab or window, not a download. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented
}

/**
 * A link to a page of ours, without loading the document anew. What Next's own <Link> does beyond this (fetching whatever
 * comes into view) costs every first page 3 kB and the server a page per row; here, what the pointer comes near is fetched.
 */
export function AppLink({ href, prefetch, children, target, ...rest }: AppLinkProps) {
  const router = useRouter()
  return (
    <a
      {...rest}
      {...(target === undefined ? {} : { target })}
      href={`${basePath}${href}`}
      onPointerEnter={prefetch === false ? undefined : () => router.prefetch(href)}
      onClick={(event) => {
        if (target !== undefined || !isPlain(event)) return
        event.preventDefault()
        router.push(href)
      }}
    >
      {children}
    </a>
  )
}
