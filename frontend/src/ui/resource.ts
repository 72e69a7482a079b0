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
