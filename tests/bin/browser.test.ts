import { describe, expect, it } from 'vitest';
import { usualPlaces } from '../../src/bin/browser.js';

describe('usualPlaces', () => {
	it('looks first where it is told to', () => {
		expect(usualPlaces('linux', { CHROME_PATH: '/opt/mine', PATH: '/bin' })[0]).toBe('/opt/mine');
	});

	it('prefers the one without windows', () => {
		expect(usualPlaces('linux', { PATH: '/a' })[0]).toBe('/a/chromium-headless-shell');
	});

	it('looks for every name along the path', () => {
		const places = usualPlaces('linux', { PATH: '/a' });
		expect(places).toEqual(
			expect.arrayContaining(['/a/chromium', '/a/google-chrome', '/a/microsoft-edge'])
		);
		expect(places).toContain('/usr/bin/chromium');
	});

	it('looks into the applications of a Mac, its owner’s too', () => {
		const places = usualPlaces('darwin', { HOME: '/Users/ana' });
		expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
		expect(places).toContain('/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium');
	});

	it('looks for Edge, which every Windows has', () => {
		const places = usualPlaces('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' });
		expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
	});
});
