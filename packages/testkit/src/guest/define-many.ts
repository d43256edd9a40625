import { writeFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { TestLibvirt } from '../libvirt/start-libvirt.ts'
import { escapeXml } from './domain-xml.ts'

/** Name of the machine with this index: many-0007. */
export const manyName = (index: number): string => `many-${String(index).padStart(4, '0')}`

/** A usual definition (disk, NIC, VNC, serial, agent channel, balloon), so that lists have the weight they have in life. Never started. */
function definition(index: number): string {
  const name = escapeXml(manyName(index))
  const mac = `52:54:00:${[index >> 16, index >> 8, index].map((byte) => (byte & 255).toString(16).padStart(2, '0')).join(':')}`
  return `<domain type='qemu'><name>${name}</name><memory unit='MiB'>2048</memory><vcpu>2</vcpu>
  <os><type arch='x86_64' machine='q35'>hvm</type><boot dev='hd'/></os><features><acpi/><apic/></features>
  <devices>
    <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/var/lib/libvirt/images/${name}.qcow2'/><target dev='vda' bus='virtio'/></disk>
    <interface type='network'><mac address='${mac}'/><source network='default'/><model type='virtio'/></interface>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <serial type='pty'/><graphics type='vnc' autoport='yes' listen='127.0.0.1'/><video><model type='virtio'/></video><memballoon model='virtio'/>
  </devices></domain>`
}

/** Defines `count` machines in one virsh session (500 in about two seconds). Resolves with their names. */
export async function defineMany(host: TestLibvirt, count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, index) => {
    const file = path.join(host.dir, `${manyName(index)}.xml`)
    writeFileSync(file, definition(index))
    return file
  })
  try {
    await host.virsh(files.map((file) => `define ${file}`).join('; '))
  } finally {
    for (const file of files) rmSync(file)
  }
  return Array.from({ length: count }, (_, index) => manyName(index))
}
