import { createResource, type Resource } from 'solid-js'

/**
 * What a page loads: runs `load` now and whenever `source` changes. Goes with `<Loaded>`; `reload` asks again and
 * keeps what is shown meanwhile.
 */
export function createLoad<Source, Value>(
  source: () => Source,
  load: (source: Source) => Promise<Value>,
): { resource: Resource<Value>; reload: () => void; replace: (value: Value) => void } {
  const [resource, { refetch, mutate }] = createResource(
    () => ({ source: source() }),
    ({ source: current }) => load(current),
  )
  return {
    resource,
    reload: () => void refetch(),
    replace: (value) => void mutate(() => value),
  }
}

/**
 * What a load brought, also while it is asked for again; undefined before and after a failure. By state: reading the
 * resource itself would suspend the page around it, and would throw where the load failed.
 */
export const valueOf = <Value>(resource: Resource<Value>): Value | undefined =>
  resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined
