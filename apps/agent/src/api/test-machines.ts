/** A machine without a disk: its firmware finds nothing to boot and waits. Its screen is on a unix socket, because hosts of tests share the ports. */
export function bareMachine(name: string, devices = ''): string {
  return `<domain type="qemu"><name>${name}</name><memory unit="MiB">32</memory><vcpu>1</vcpu>
    <os><type arch="x86_64" machine="q35">hvm</type></os><features><acpi/></features><pm><suspend-to-mem enabled="yes"/></pm>
    <devices><graphics type="vnc"><listen type="socket"/></graphics>${devices}</devices></domain>`
}
