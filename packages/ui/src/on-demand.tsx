'use client'

import { useEffect, useEffectEvent, useState, type ComponentType } from 'react'
import { notify } from './toast.ts'
import { useUi } from './ui-provider.tsx'

interface Closable {
  readonly onClose?: () => void
}

/**
 * A part of the page whose code is fetched when it is first shown: a menu, a dialog. React's `lazy` would take the whole
 * page down when the server is away just then, and stay broken; this says so, asks its owner to close it, and tries again
 * the next time.
 * @param fetchPart imports the component
 */
export function onDemand<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props & Closable> {
  let fetched: ComponentType<Props> | null = null
  return function OnDemand(props: Props & Closable) {
    const { words } = useUi()
    const [Part, setPart] = useState(() => fetched)
    const giveUp = useEffectEvent(() => {
      notify({ kind: 'failure', title: words.unreachable, text: words.unreachableNext })
      props.onClose?.()
    })
    useEffect(() => {
      if (Part !== null) return
      let wanted = true
      fetchPart().then(
        (part) => {
          fetched = part
          if (wanted) setPart(() => part)
        },
        () => wanted && giveUp(),
      )
      return () => {
        wanted = false
      }
    }, [Part])
    return Part === null ? null : <Part {...props} />
  }
}
