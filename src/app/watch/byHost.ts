/** Work for many hosts at once, and one after the other for each. */

export interface HostTask {
  readonly host: string
  readonly run: () => Promise<void>
}

/** The host of an address; what is none stands for itself. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    return address
  }
}

/** Runs the tasks of each host in their order, at most `width` hosts at a time. The first error ends it, when the hosts at work are done. */
export async function runByHost(tasks: readonly HostTask[], width: number): Promise<void> {
  const queues = new Map<string, HostTask[]>()
  for (const task of tasks) queues.set(task.host, [...(queues.get(task.host) ?? []), task])
  const waiting = [...queues.values()]
  let failed: { readonly error: unknown } | undefined
  const worker = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue && !failed; queue = waiting.shift()) {
      for (const task of queue) {
        try {
          await task.run()
        } catch (error) {
          failed ??= { error }
        }
        if (failed) return
      }
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  if (failed) throw failed.error
}
