/** One mebibyte: more is no question file but something else, and would freeze a page. */
export const maximumBytes = 1_048_576;
export const maximumQuestions = 2000;
/** UTF-16 units. */
export const maximumTitle = 200;
/** UTF-16 units of one text: a prompt, an option, an explanation. */
export const maximumText = 4096;
/** Quotation marks in front of one line. */
export const maximumDepth = 20;
