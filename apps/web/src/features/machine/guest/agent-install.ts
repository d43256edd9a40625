/** How the agent gets into a guest, by system. Commands are for the guest's own shell, as root or administrator. */
export const agentInstall = [
  { system: 'Debian, Ubuntu', command: 'apt install qemu-guest-agent && systemctl start qemu-guest-agent' },
  { system: 'Fedora, RHEL, Rocky, Alma', command: 'dnf install qemu-guest-agent && systemctl enable --now qemu-guest-agent' },
  { system: 'openSUSE, SLES', command: 'zypper install qemu-guest-agent && systemctl enable --now qemu-guest-agent' },
  { system: 'Arch', command: 'pacman -S qemu-guest-agent && systemctl enable --now qemu-guest-agent' },
  { system: 'Alpine', command: 'apk add qemu-guest-agent && rc-update add qemu-guest-agent && rc-service qemu-guest-agent start' },
  { system: 'FreeBSD', command: 'pkg install qemu-guest-agent && sysrc qemu_guest_agent_enable=YES && service qemu-guest-agent start' },
  { system: 'Windows', command: 'msiexec /i D:\\guest-agent\\qemu-ga-x86_64.msi' },
] as const

/** The device that lets the agent talk to its host; part of the definition's `<devices>`. */
export const agentChannelXml = `<channel type='unix'>
  <target type='virtio' name='org.qemu.guest_agent.0'/>
</channel>`

/** The entry of the list that fits a guest by the name of its system, so that it comes first; null when it names none. */
export function installFor(os: string | null): (typeof agentInstall)[number] | null {
  if (os === null) return null
  const families = [
    [/debian|ubuntu|mint|kali|raspbian/i, 0], [/fedora|red ?hat|rhel|centos|rocky|alma|oracle/i, 1], [/suse|sles/i, 2],
    [/arch|manjaro/i, 3], [/alpine/i, 4], [/freebsd/i, 5], [/windows|microsoft/i, 6],
  ] as const
  const found = families.find(([names]) => names.test(os))
  return found === undefined ? null : agentInstall[found[1]] ?? null
}
