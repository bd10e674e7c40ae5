"""Components and scripts: React, Vue, Svelte, Astro, and content objects."""
