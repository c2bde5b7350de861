export const prerender = true;

// A folder with an index.html is found by every static host; `sets/tides.html` is not.
export const trailingSlash = 'always';
