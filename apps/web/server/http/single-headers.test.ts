import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { singleHeaders } from './single-headers.ts'

it('leaves a list of several a list', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  singleHeaders(response)
  response.setHeader('content-type', ['application/json'])
  response.setHeader('set-cookie', ['a=1', 'b=2'])
  response.setHeader('x', 'plain')
  expect(response.getHeaders()).toEqual({ 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'], x: 'plain' })
})
