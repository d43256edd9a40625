import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '../cache-dir.ts'
import { runCommand, tryCommand, type CommandResult } from '../process/run-command.ts'
import { until } from '../process/until.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { writeConfiguration } from './configuration.ts'
import { sandboxedDaemon } from './daemon.ts'
import { createNamespaceSandbox, type BindMount } from './namespace-sandbox.ts'
import type { Command, Sandbox } from './sandbox.ts'
import { createSessionSandbox } from './session-sandbox.ts'

export interface LibvirtOptions {
  /**
   * Gives the host a network namespace of its own with an active NAT network `default` (root only). What runs outside then
   * cannot reach guests or VNC on TCP: use `enter()`, or VNC on a unix socket. Default false: the machine's network, no libvirt network.
   */
  network?: boolean
  /** Shows /dev/kvm to the host. Default false: only type 'qemu' is offered, which works everywhere. */
  kvm?: boolean
}

/** A private, real libvirtd with qemu, virtlogd and its own state. Nothing of it remains after disposal. */
export interface TestLibvirt extends AsyncDisposable {
  /** For Vitrine: `qemu:///system?socket=…` (or `session`, when the tests do not run as root). */
  readonly uri: string
  /** The test driver behind the same socket. */
  readonly testUri: string
  /** The same as {@link uri}, in the form virsh and python understand. */
  readonly virshUri: string
  readonly socketPath: string
  /** Everything of this host; removed at disposal. */
  readonly dir: string
  /** libvirtd.log, and qemu/<machine>.log. */
  readonly logDir: string
  /** Target of the pool `default`, as seen from here. */
  readonly imagesDir: string
  /** Target of the pool `default`, as libvirt sees it. */
  readonly imagesDirInside: string
  readonly mode: 'system' | 'session'
  /** Whether the network `default` is there. */
  readonly hasNetwork: boolean
  /** Runs virsh against this host and resolves with what it prints; rejects when virsh fails. */
  virsh(...args: string[]): Promise<string>
  /** As {@link virsh}, with any exit code. */
  tryVirsh(...args: string[]): Promise<CommandResult>
  /** Runs a virsh command that reads a file: `virshXml('define', xml)`, `virshXml('create', xml, '--paused')`. */
  virshXml(command: string, xml: string, ...args: string[]): Promise<string>
  /** The command that runs a program in this host's namespaces. */
  enter(program: string, args: readonly string[]): Command
  /** Process id of libvirtd as seen from here. */
  daemonPid(): number | undefined
  /** Process ids of all that runs on this host: libvirtd, virtlogd, qemu, dnsmasq. */
  processes(): number[]
  /** Ends libvirtd as a service manager would; guests go on. */
  stop(): Promise<void>
  /** Starts libvirtd again after {@link stop} or {@link kill9}; resolves when it answers. */
  start(): Promise<void>
  /** {@link stop} and {@link start}. */
  restart(): Promise<void>
  /** Kills libvirtd with SIGKILL; guests go on. */
  kill9(): Promise<void>
  /** libvirtd keeps its sockets open and answers nothing, until {@link thaw}. */
  freeze(): void
  thaw(): void
}

interface Place {
  sandbox: Sandbox
  mode: 'system' | 'session'
  socketPath: string
  imagesDir: string
  imagesDirInside: string
  runDir: string
  runDirInside: string
}

/** Starts a private libvirtd and resolves when it answers (about two seconds). As root in namespaces, else in libvirt's session mode. */
export async function startLibvirt(options: LibvirtOptions = {}): Promise<TestLibvirt> {
  const asRoot = process.getuid?.() === 0
  if (asRoot && !existsSync('/etc/libvirt')) throw new Error('libvirt is not installed: `npm test` installs it, or see CONTRIBUTING.md')
  const dir = temporaryDirectory('vtl', 0o755)
  let place: Place
  try {
    place = asRoot ? await systemPlace(dir, options) : sessionPlace(dir)
  } catch (error) {
    rmSync(dir, { recursive: true, force: true })
    throw error
  }
  const { sandbox, mode, socketPath } = place
  const virshUri = `qemu+unix:///${mode}?socket=${socketPath}`
  const daemon = (program: string) => sandboxedDaemon(sandbox, program, path.join(place.runDir, `${program}.pid`), path.join(place.runDirInside, `${program}.pid`))
  const virtlogd = daemon('virtlogd')
  const libvirtd = daemon('libvirtd')
  const answers = async (): Promise<void> => {
    await until('libvirtd answers', async () => (await tryCommand('virsh', ['-q', '-c', virshUri, 'uri'])).code === 0, { timeoutMs: 30_000 })
  }
  const host: TestLibvirt = {
    uri: `qemu:///${mode}?socket=${socketPath}`,
    testUri: `test:///default?socket=${socketPath}`,
    virshUri,
    socketPath,
    dir,
    logDir: path.join(dir, 'log'),
    imagesDir: place.imagesDir,
    imagesDirInside: place.imagesDirInside,
    mode,
    hasNetwork: asRoot && options.network === true,
    virsh: (...args) => runCommand('virsh', ['-q', '-c', virshUri, ...args]),
    tryVirsh: (...args) => tryCommand('virsh', ['-q', '-c', virshUri, ...args]),
    async virshXml(command, xml, ...args) {
      const file = path.join(dir, `${randomUUID()}.xml`)
      writeFileSync(file, xml)
      try {
        return await host.virsh(command, file, ...args)
      } finally {
        rmSync(file)
      }
    },
    enter: (program, args) => sandbox.enter(program, args),
    daemonPid: () => libvirtd.pid(),
    processes: () => sandbox.processes(),
    stop: () => libvirtd.end('SIGTERM'),
    async start() {
      await libvirtd.start()
      await answers()
    },
    async restart() {
      await host.stop()
      await host.start()
    },
    kill9: () => libvirtd.end('SIGKILL'),
    freeze: () => libvirtd.signal('SIGSTOP'),
    thaw: () => libvirtd.signal('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await sandbox.dispose()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  try {
    await virtlogd.start()
    await host.start()
  } catch (error) {
    await host[Symbol.asyncDispose]()
    throw error
  }
  return host
}

async function systemPlace(dir: string, options: LibvirtOptions): Promise<Place> {
  const network = options.network === true
  const own = (name: string): string => {
    const full = path.join(dir, name)
    mkdirSync(full, { recursive: true })
    return full
  }
  const run = own('run')
  own('run/libvirt')
  // where libvirt locks the pty of a console that is open (virChrdevLockFilePath, src/conf/virchrdev.c)
  own('run/lock')
  own('lib/images')
  own('log/qemu')
  const mounts: BindMount[] = [
    { source: own('etc'), target: '/etc/libvirt' },
    { source: own('lib'), target: '/var/lib/libvirt' },
    { source: own('log'), target: '/var/log/libvirt' },
    // shared between runs: what libvirt learns of a qemu binary costs it seconds, and it checks itself whether it still holds
    { source: cacheDir(options.kvm === true ? 'libvirt-kvm' : 'libvirt'), target: '/var/cache/libvirt' },
  ]
  if (options.kvm !== true && existsSync('/dev/kvm')) {
    const empty = path.join(dir, 'no-kvm')
    writeFileSync(empty, '')
    // read-only: while /dev/kvm looks usable, libvirt distrusts what it knows of a qemu without KVM and probes it for every definition
    mounts.push({ source: empty, target: '/dev/kvm', readOnly: true })
  }
  if (existsSync('/run/udev')) mounts.push({ source: '/run/udev', target: own('run/udev') })
  // last: hides the machine's D-Bus, systemd and libvirt sockets
  mounts.push({ source: run, target: '/run' })
  writeConfiguration({ configDir: path.join(dir, 'etc'), logDir: '/var/log/libvirt', imagesDir: '/var/lib/libvirt/images', asRoot: true, network })
  return {
    sandbox: await createNamespaceSandbox(mounts, network),
    mode: 'system',
    socketPath: path.join(run, 'libvirt/libvirt-sock'),
    imagesDir: path.join(dir, 'lib/images'),
    imagesDirInside: '/var/lib/libvirt/images',
    runDir: path.join(run, 'libvirt'),
    runDirInside: '/run/libvirt',
  }
}

function sessionPlace(dir: string): Place {
  const directories = { runtime: path.join(dir, 'run'), config: path.join(dir, 'config'), cache: path.join(dir, 'cache'), data: path.join(dir, 'data') }
  const images = path.join(directories.data, 'libvirt/images')
  const runDir = path.join(directories.runtime, 'libvirt')
  for (const needed of [images, runDir, directories.cache, path.join(dir, 'log')]) mkdirSync(needed, { recursive: true, mode: 0o700 })
  writeConfiguration({ configDir: path.join(directories.config, 'libvirt'), logDir: path.join(dir, 'log'), imagesDir: images, asRoot: false, network: false })
  return {
    sandbox: createSessionSandbox(directories),
    mode: 'session',
    socketPath: path.join(runDir, 'libvirt-sock'),
    imagesDir: images,
    imagesDirInside: images,
    runDir,
    runDirInside: runDir,
  }
}
