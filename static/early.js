// Runs before the first paint, so that a chosen theme or text size never flashes.
(function () {
	var root = document.documentElement;
	var allowed = {
		theme: ['light', 'dark'],
		textSize: ['18', '22', '25'],
		spacing: ['open'],
		typeface: ['sans']
	};
	try {
		var wishes = JSON.parse(localStorage.getItem('marginalia/preferences') || '{}');
		for (var name in allowed) {
			var value = String(wishes[name]);
			if (allowed[name].indexOf(value) >= 0)
				root.setAttribute('data-' + name.toLowerCase(), value);
		}
	} catch (fault) {
		// Storage is closed to the page, or holds something else: the defaults serve.
		root.setAttribute('data-preferences', 'default');
	}
})();
