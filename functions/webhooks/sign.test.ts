import { expect, test } from 'vitest'
import { isPublicAddress, mayBeAddress } from './address-guard.ts'
import { newSecret, signedHeaders } from './sign.ts'

test('the signature is that of the worked example of standardwebhooks.com', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  }
  expect(signedHeaders([secret], message)).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
  const both = signedHeaders([newSecret(), secret], message)['webhook-signature']?.split(' ')
  expect(both).toHaveLength(2)
  expect(both?.[1]).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::ffff:10.0.0.1',
  'fe80::1',
  'fd00:ec2::254',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'not an address',
])('%s is nobody’s in public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ['https://ledger.example/hook', true],
  ['http://ledger.example/hook', false],
  ['https://user:secret@ledger.example/', false],
  ['https://127.0.0.1/', false],
  // The same address in other clothes.
  ['https://0x7f.1/', false],
  ['https://2130706433/', false],
  ['https://[::ffff:127.0.0.1]/', false],
  ['ftp://ledger.example/', false],
  ['none', false],
])('%s as the address of a webhook: %s', (address, isTaken) => {
  expect(mayBeAddress(address, [])).toBe(isTaken)
})

test('a host that the configuration excepts may be reached over http, and no other', () => {
  expect(mayBeAddress('http://localhost:4000/hook', ['localhost'])).toBe(true)
  expect(mayBeAddress('http://localhost.example/hook', ['localhost'])).toBe(false)
})
