// Before the first paint: a chosen theme or text size never flashes.
try {
	const wishes = JSON.parse(localStorage['marginalia/preferences']);
	for (const wish of ['theme', 'textSize', 'spacing', 'typeface'])
		document.documentElement.dataset[wish.toLowerCase()] = wishes[wish];
} catch {
	// Nothing is kept, or storage is closed: the defaults serve.
}
