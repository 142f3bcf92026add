/**
 * A line of options → its words, so that it reads as on a command line. Only for what we write
 * ourselves and what has no spaces; paths and addresses go in as single arguments.
 *
 * @example optionWords('-c copy -f hls') // ['-c', 'copy', '-f', 'hls']
 */
export function optionWords(line: string): readonly string[] {
  return line.trim().split(/\s+/)
}
