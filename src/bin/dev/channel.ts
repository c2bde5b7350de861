/** What the page asks the dev server for, and what the server tells it. */
export const asked = 'questions:ask';
export const told = 'questions:findings';
