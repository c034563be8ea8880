import { unzlibSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { addCertificationAward, putCertification } from '../../store/certifications.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ana' });
  await lms.aUser({ id: 'omar', given: 'عمر', family: 'حداد', directAppraiserId: 'ana' });
  await putCertification(lms.store.db, { id: 'fire', name: 'Fire warden' });
  await putCertification(lms.store.db, { id: 'aid', name: 'First aid', validMonths: 24 });
  const award = { userId: 'omar', number: 'FW-1/2026', awardedAt: new Date('2026-01-02T10:00:00Z') };
  await addCertificationAward(lms.store.db, { ...award, awardId: 'A 1', certificationId: 'fire' });
  await addCertificationAward(lms.store.db, { ...award, awardId: 'A2', certificationId: 'aid', awardedAt: new Date('2026-01-03T10:00:00Z'), expiresAt: new Date('2028-01-03T10:00:00Z') });
  return () => lms.close();
});

test('the certifications are listed, the newest first, with the address of each certificate', async () => {
  const { certifications } = await lms.call(contract.certificationsAwarded, {}, 'omar');
  expect(certifications).toEqual([
    {
      awardId: 'A2', id: 'aid', name: 'First aid', awarded: '2026-01-03T10:00:00.000+00:00', expires: '2028-01-03T10:00:00.000+00:00',
      links: [{ rel: 'certificate', type: 'application/pdf', href: 'http://localhost:4173/ekp/api/certificate?awardId=A2' }],
    },
    {
      awardId: 'A 1', id: 'fire', name: 'Fire warden', awarded: '2026-01-02T10:00:00.000+00:00',
      links: [{ rel: 'certificate', type: 'application/pdf', href: 'http://localhost:4173/ekp/api/certificate?awardId=A%201' }],
    },
  ]);
  expect(await lms.call(contract.certificationsAwarded, {}, 'ana')).toEqual({ certifications: [] });
  const raw = await (await lms.ask(contract.certificationsAwarded, {}, 'omar')).text();
  expect(raw).toContain('<certifications><certification><awardId>A2</awardId>');
});

/** What the streams of a PDF hold, unpacked. */
function streamsOf(pdf: Uint8Array): readonly Uint8Array[] {
  const text = new TextDecoder('latin1').decode(pdf);
  return [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((found) => {
    const start = found.index + found[0].length;
    return unzlibSync(pdf.subarray(start, start + Number(found[1])));
  });
}

test('a certificate is a PDF to keep, of one landscape page, the same each time', async () => {
  const response = await lms.ask(contract.certificate, { awardId: 'A 1' }, 'omar');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="certificate-FW-1_2026.pdf"');
  const pdf = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('Content-Length')).toBe(String(pdf.length));
  const text = new TextDecoder('latin1').decode(pdf);
  expect(text.startsWith('%PDF-1.7\n')).toBe(true);
  expect(text.endsWith('%%EOF\n')).toBe(true);
  expect(text).toContain('/MediaBox [0 0 842 595]');
  expect(text).toContain('/Count 1');
  // Embedded fonts and the page; each stream unpacks.
  expect(streamsOf(pdf).length).toBeGreaterThanOrEqual(5);
  const again = new Uint8Array(await (await lms.ask(contract.certificate, { awardId: 'A 1' }, 'omar')).arrayBuffer());
  expect(again).toEqual(pdf);
});

test('HEAD of a certificate has its length and no body', async () => {
  const response = await lms.request('ekp/api/certificate?awardId=A2', { as: 'omar', method: 'HEAD' });
  expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(5_000);
  expect(await response.text()).toBe('');
});

test('a certificate is one’s own; others who may act for the learner get it on his behalf', async () => {
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'petra' });
  expect(await lms.refusal(contract.certificate, { awardId: 'A2' }, 'eve')).toMatchObject({ status: 404, code: 'not-found' });
  expect(await lms.refusal(contract.certificate, { awardId: 'A2' }, 'ana')).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await lms.refusal(contract.certificate, { awardId: 'none' }, 'omar')).toMatchObject({ status: 404, code: 'not-found' });
  expect((await lms.ask(contract.certificate, { awardId: 'A2', onBehalfOf: 'omar' }, 'petra')).status).toBe(200);
  expect((await lms.call(contract.certificationsAwarded, { onBehalfOf: 'omar' }, 'petra')).certifications).toHaveLength(2);
});
