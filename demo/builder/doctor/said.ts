import {isRecord} from '../../../src/transport/failure-marks.ts';
import {plain} from '../../../src/transport/field-errors.ts';
import {parseJson} from '../../../src/transport/parse-json.ts';

const inJson = (json: unknown): unknown => {
  if (!isRecord(json)) return undefined;
  const {detail, message, error, title} = json;
  return [detail, message, error, isRecord(error) && error['message'], title].find((words) => typeof words === 'string' && words);
};

export const isPage = (text: string): boolean => /^\s*(<!doctype html|<html)/i.test(text);

/** What an answer says in words: its message, the title of its page, or else how it begins. */
export const saidIn = (text: string): string => {
  const json = parseJson(text);
  if (json !== undefined) return plain(inJson(json) ?? JSON.stringify(json)).slice(0, 160);
  const title = isPage(text) ? (/<title[^>]*>(.*?)<\/title>/is.exec(text)?.[1] ?? '') : text;
  return plain(title).replace(/\s+/g, ' ').slice(0, 160);
};
