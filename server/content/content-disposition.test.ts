import { describe, expect, test } from 'vitest';
import { attachment } from './content-disposition.ts';

describe('the file name of a download (RFC 6266)', () => {
  test.each([
    ['course.zip', 'attachment; filename="course.zip"'],
    ['first days.zip', 'attachment; filename="first days.zip"'],
    ['Kühlkette.zip', `attachment; filename="K_hlkette.zip"; filename*=UTF-8''K%C3%BChlkette.zip`],
    ["it's 100 % (new).zip", `attachment; filename="it's 100 _ (new).zip"; filename*=UTF-8''it%27s%20100%20%25%20%28new%29.zip`],
    ['سلسلة.zip', `attachment; filename="_____.zip"; filename*=UTF-8''%D8%B3%D9%84%D8%B3%D9%84%D8%A9.zip`],
  ])('%s', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  test('cannot write another header or leave its quotes', () => {
    const header = attachment('a"b\\c\r\nSet-Cookie: x=1;/../../d.zip');
    expect(header).toBe('attachment; filename="a_b_c__Set-Cookie: x=1;_.._.._d.zip"');
    expect(() => new Headers({ 'content-disposition': attachment('\u{1F6A2}\uD800.zip') })).not.toThrow();
  });
});
