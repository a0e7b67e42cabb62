import { describe, expect, it } from 'vitest';
import { cleared } from './cleared.ts';
import { httpAddress, inHosts } from './hosts.ts';
import { isPublicAddress } from './public-address.ts';

describe('addresses of results', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4007::200e'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.1.2.3', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['255.255.255.255', '224.0.0.1', '198.18.0.1', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1'],
    ...['ff02::1', '100::1', 'localhost', '2130706433', '0177.0.0.1', ''],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('takes a host by its name, or any below a star', () => {
    const hosts = ['replicate.delivery', '*.bfl.ai'];
    expect(
      ['replicate.delivery', 'REPLICATE.delivery.', 'delivery-eu1.bfl.ai', 'a.b.bfl.ai'].map((h) => inHosts(h, hosts)),
    ).toEqual([true, true, true, true]);
    const others = [
      'x.replicate.delivery',
      'bfl.ai',
      '.bfl.ai',
      'evilbfl.ai',
      'bfl.ai.evil.net',
      '127.0.0.1',
      '[::1]',
      '',
    ];
    expect(others.filter((h) => inHosts(h, hosts))).toEqual([]);
  });

  it('never takes an IP address for a name, however it is written', () => {
    const hosts = ['127.0.0.1', '*.0.0.1', '[::1]', '*'];
    for (const text of [
      'https://2130706433/',
      'https://0x7f.1/',
      'https://017700000001/',
      'https://[::ffff:7f00:1]/',
    ]) {
      expect(inHosts(new URL(text).hostname, hosts)).toBe(false);
    }
  });

  it.each([
    'file:///etc/passwd',
    'ftp://a.b/',
    'https://user:pw@a.b/',
    'https://user@a.b/',
    '//a.b',
    'javascript:1',
    '',
  ])('%j is no address of http', (text) => {
    expect(httpAddress(text)).toBeNull();
  });
});

describe('words of a service', () => {
  it.each([
    ['it was sk-proj-abcdef123456', 'it was …'],
    ['Bearer abc.def-ghi123 is wrong', '… is wrong'],
    ['see https://delivery.example/x?sig=1234 now', 'see … now'],
    ['refused by 10.0.0.7:8188', 'refused by …'],
    [`token ${'a1'.repeat(20)}`, '…'],
    ['line\r\nSet-Cookie: x\u0000\u202e', 'line Set-Cookie: x'],
    ['my-secret-value is wrong', '… is wrong'],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleared(text, 'my-secret-value')).toBe(shown);
  });

  it('are not shown at any length', () => {
    expect(cleared('so '.repeat(10_000), null)).toHaveLength(300);
  });
});
