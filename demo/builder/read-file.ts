/** Of a file; an article is a few kilobytes, a Word file with pictures some megabytes. */
const largest = 25 * 1024 * 1024;

/** The text of a file, or a Dutch sentence that says why there is none. */
export type FileText = {readonly text: string} | {readonly problem: string};

/** A file from an older Windows is not UTF-8, and says so by what it is not. */
const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const isZip = (bytes: ArrayBuffer): boolean => new TextDecoder('latin1').decode(bytes.slice(0, 4)) === 'PK\u0003\u0004';

/** Reads an article from a file, in the browser. Never throws. */
export const readFile = async (file: File): Promise<FileText> => {
  if (file.size > largest) return {problem: 'Dit bestand is te groot. Kopieer de tekst van uw artikel en plak die hieronder.'};
  try {
    const arrayBuffer = await file.arrayBuffer();
    if (isZip(arrayBuffer)) {
      const {default: mammoth} = await import('mammoth/mammoth.browser.js');
      return {text: (await mammoth.extractRawText({arrayBuffer})).value.trim()};
    }
    const text = decode(arrayBuffer);
    // A picture, a PDF or a Word file of before 2007.
    if (/[\u0000-\u0008]|^%PDF|^\{\\rtf/.test(text.slice(0, 4096)))
      return {problem: 'Dit bestand kunnen wij niet lezen. Kies een Word-bestand (.docx) of een tekstbestand (.txt), of plak de tekst.'};
    return {text};
  } catch {
    return {problem: 'Dit bestand kunnen wij niet lezen. Open het in Word, kopieer de tekst en plak die hieronder.'};
  }
};
