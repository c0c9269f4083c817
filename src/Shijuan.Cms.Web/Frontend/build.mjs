import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, '..', 'wwwroot', 'dist');

async function licences(inputs) {
  const packages = new Set();
  for (const input of Object.keys(inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = path.join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(path.join(folder, file), 'utf8') : '';
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join('\n----------------------------------------\n\n');
}

const result = await build({
  absWorkingDir: here,
  entryPoints: {
    admin: 'src/admin/admin.js',
    charts: 'src/admin/charts.js',
    editor: 'src/editor/editor.js',
    public: 'src/public/public.js',
    'admin-style': 'src/styles/admin/admin.css',
    'public-style': 'src/styles/public/public.css',
  },
  // A style sheet and a script may not share one entry name, so the style sheets are renamed below.
  entryNames: '[name]',
  outdir: dist,
  bundle: true,
  format: 'esm',
  minify: true,
  sourcemap: false,
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome86', 'edge86', 'firefox91', 'safari15'],
  metafile: true,
  write: false,
  logLevel: 'warning',
  logLimit: 10,
});

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const file of result.outputFiles) {
  const name = path.basename(file.path).replace('-style.css', '.css');
  // A style sheet must not reach another site, and the public policy has no data: pictures.
  if (name.endsWith('.css')) {
    const remote = /url\(\s*["']?(?:https?:)?\/\//i.exec(file.text) ?? /@import/i.exec(file.text);
    const inline = name === 'public.css' ? /url\(\s*["']?data:/i.exec(file.text) : null;
    if (remote ?? inline) throw new Error(`${name} refers to ${file.text.slice((remote ?? inline).index, (remote ?? inline).index + 80)}`);
  }
  await writeFile(path.join(dist, name), file.contents);
}
await writeFile(path.join(dist, 'licenses.txt'), await licences(result.metafile.inputs));
