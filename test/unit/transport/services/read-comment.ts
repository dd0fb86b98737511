/**
 * Takes a comment apart again as a person would: what is above the first blank line, what is below the last one, and
 * all that is between.
 */
export const readComment = (text: string): Record<string, string> => {
  const stance = text.slice('Standpunt: '.length, text.indexOf('\n\n'));
  const start = text.indexOf('\n\n') + 2;
  const end = Math.max(start, text.lastIndexOf('\n\n'));
  const list = text.slice(text.lastIndexOf('\n\n') + 2).split(/\n(?=- )/);
  const items = list.map((line) => /^- (.*?): (.*)$/s.exec(line)!.slice(1) as [string, string]);
  const parts = Object.fromEntries(items.map(([label, value]) => [label, value.replaceAll('\n  ', '\n')]));
  return {Standpunt: stance, reason: text.slice(start, end), ...parts};
};
