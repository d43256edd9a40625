import { startLibvirt, type TestLibvirt } from '../libvirt/start-libvirt.ts'

let host: TestLibvirt | undefined

/**
 * Vitest global setup of the project `real`: one private libvirtd for the run. Tests find it by
 * - `VITRINE_TEST_QEMU_URI`: qemu on it,
 * - `VITRINE_TEST_LIBVIRT_URI`: its test driver (cheap, no processes; state is shared by all tests),
 * - `VITRINE_TEST_SOCKET`: the path of its socket,
 * - `VITRINE_TEST_IMAGES`: the directory of its pool `default` as libvirt sees it, where other pools may be made too.
 * A host given by these variables is used as it is. Tests that stop or kill the daemon start their own.
 */
export async function setup(): Promise<void> {
  if (process.env['VITRINE_TEST_QEMU_URI'] !== undefined) return
  host = await startLibvirt()
  process.env['VITRINE_TEST_QEMU_URI'] = host.uri
  process.env['VITRINE_TEST_LIBVIRT_URI'] = host.testUri
  process.env['VITRINE_TEST_SOCKET'] = host.socketPath
  process.env['VITRINE_TEST_IMAGES'] = host.imagesDirInside
}

export async function teardown(): Promise<void> {
  await host?.[Symbol.asyncDispose]()
}
