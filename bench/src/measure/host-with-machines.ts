import { defineMany, startLibvirt, type TestLibvirt } from '@vitrine/testkit'

/** The one machine that runs, first by its name. */
export const runningMachine = 'a-first'

/** A private libvirtd with this many machines: one runs (without a disk: its firmware waits), the others are defined. */
export async function hostWithMachines(count: number): Promise<TestLibvirt> {
  const libvirt = await startLibvirt()
  try {
    if (count > 1) await defineMany(libvirt, count - 1)
    await libvirt.virshXml('define', `<domain type="qemu"><name>${runningMachine}</name><memory unit="MiB">32</memory><os><type arch="x86_64" machine="q35">hvm</type></os>
      <devices><graphics type="vnc" autoport="yes" listen="127.0.0.1"/><video><model type="vga"/></video></devices></domain>`)
    await libvirt.virsh('start', runningMachine)
    return libvirt
  } catch (error) {
    await libvirt[Symbol.asyncDispose]()
    throw error
  }
}
