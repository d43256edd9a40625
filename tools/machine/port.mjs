import net from 'node:net'
import { Failure } from '../terminal/failure.mjs'

/** Makes sure that the web server will be able to listen. @param {number} port 0: any free one @param {string} host @returns {Promise<number>} the port */
export async function requireFreePort(port, host) {
  const answer = await tryListen(port, host)
  if (typeof answer === 'number') return answer
  const code = answer
  const sentences = {
    EADDRINUSE: [`Port ${port} on ${host} is taken by another program.`, `Choose another one, for example: PORT=${port + 1} npm start\nWho has it: ss -ltnp 'sport = :${port}'`],
    EACCES: [`You have no right to listen on port ${port}.`, 'Ports below 1024 need root. Choose a higher one, for example: PORT=3000 npm start'],
    EADDRNOTAVAIL: [`This machine has no address ${host} to listen on.`, 'Set HOST to one of its addresses, to 127.0.0.1 (this machine only) or to 0.0.0.0 (all addresses).'],
    ENOTFOUND: [`HOST is "${host}", a name that cannot be looked up.`, 'Set HOST to an address of this machine, for example 127.0.0.1.'],
  }
  const [sentence, next] = sentences[code] ?? [`The web server cannot listen on ${host}, port ${port} (${code}).`, 'Check PORT and HOST.']
  throw new Failure(sentence, next)
}

/** @param {number} port @param {string} host @returns {Promise<string | number>} the port, or why not */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => {
      const { port: taken } = server.address()
      server.close(() => resolve(taken))
    })
  })
}
