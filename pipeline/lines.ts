import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of NDJSON, without their ends: `\n` or `\r\n`. Nothing else ends a line, for a text may hold U+2028 as it is.
 * (The readline of Node 24 cuts there.)
 */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  const whole = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
  let begun: string[] = [];
  for await (const bytes of input) {
    const chunk = typeof bytes === 'string' ? bytes : decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield whole(begun.join('') + chunk.slice(from, end));
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.slice(from));
  }
  const last = begun.join('') + decoder.end();
  if (last !== '') yield whole(last);
}
