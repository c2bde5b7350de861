// Before the first paint: a chosen theme or text size never flashes.
try {
	var wishes = JSON.parse(localStorage['marginalia/preferences']);
	for (var name of ['theme', 'textSize', 'spacing', 'typeface'])
		document.documentElement.dataset[name.toLowerCase()] = wishes[name];
} catch (nothingKept) {
	// The defaults serve.
}
