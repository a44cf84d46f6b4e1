import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** What a byte order mark says; null without one. */
export const encodingOfMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/** English in UTF-16 without a mark: every other byte is zero. */
const encodingOfZeros = (bytes: Uint8Array): string | null => {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096) & ~1;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4 || Math.max(even, odd) < length * 0.2 || Math.min(even, odd) > length * 0.05) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

/** Names of one encoding: pages that declare ISO-8859-1 or ASCII mean Windows-1252, as every browser reads them. */
const settle = (name: string): string => (/^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(name) ? 'windows-1252' : name.toLowerCase());

/** English and its names in one byte per letter: other guesses on a few odd bytes are noise. */
const WESTERN = /^(?:windows-125[0-8]|iso-8859-\d+)$/i;
const MULTIBYTE = /^(?:shift_jis|euc-jp|euc-kr|big5|gb18030|iso-2022-\w+)$/i;

const sniff = (bytes: Uint8Array): string => {
  const [best] = analyse(bytes);
  if (best !== undefined && MULTIBYTE.test(best.name) && best.confidence >= 90) return best.name;
  // ISO-8859-2 has letters where Windows-1252 has letters too: for English text the curly quotes (0x91 to 0x97) decide.
  const quotes = bytes.some((byte) => byte >= 0x91 && byte <= 0x97);
  return !quotes && best !== undefined && WESTERN.test(best.name) ? settle(best.name) : 'windows-1252';
};

/**
 * The encoding of some bytes, in this order: byte order mark; UTF-16 by its zeros; UTF-8 where the bytes are valid UTF-8
 * (whatever a page declares: saved pages are often re-coded without their declaration); the declared one; else sniffed.
 */
export const encodingOf = (bytes: Uint8Array, declared: string | null = null): string => {
  const certain = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (certain !== null) return certain;
  if (isUtf8(bytes)) return 'utf-8';
  const named = declared === null ? null : settle(declared);
  if (named !== null && !/^(?:utf|ucs)/.test(named) && iconv.encodingExists(named)) return named;
  return sniff(bytes);
};

/** Decodes bytes; a byte order mark is dropped, and what is no letter in the encoding becomes U+FFFD. */
export const decodeBytes = (bytes: Uint8Array, declared: string | null = null): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encodingOf(bytes, declared));

/** The encoding that a page declares in `<meta charset>` or `<?xml encoding>`; null without one. */
export const declaredIn = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
};

/**
 * The encoding of a stream too long to be held: UTF-8 where every byte fits, else sniffed from the first stretch that does not.
 * Reads the whole stream.
 */
export const encodingOfStream = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of stream) {
    if (first) {
      const certain = encodingOfMark(chunk) ?? encodingOfZeros(chunk);
      if (certain !== null) return certain;
      first = false;
    }
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      return sniff(chunk);
    }
  }
  return 'utf-8';
};

/** Decodes a stream piece by piece. */
export async function* decodeStream(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of stream) {
    const text = decoder.write(Buffer.from(chunk));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}
