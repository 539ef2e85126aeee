#!/usr/bin/env node
// Draws each dashboard of compose/grafana as a picture in docs/images, from the answers of a Prometheus to the panels'
// queries. Titles and places are the dashboards', the drawing is this script's: Grafana draws them otherwise.
//   scripts/draw-dashboards.mjs [http://127.0.0.1:9090 [MINUTES]]
// In a deployment Prometheus is asked through Grafana:
//   http://admin:PASSWORD@127.0.0.1:3000/api/datasources/proxy/uid/prometheus
// Needs Node.js 18 or newer and Chromium.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const [address = 'http://127.0.0.1:9090', minutes = '15'] = process.argv.slice(2);
const {username, password, origin, pathname} = new URL(address);
const prometheus = origin + pathname.replace(/\/$/, '');
const headers = username ? {Authorization: `Basic ${btoa(`${username}:${decodeURIComponent(password)}`)}`} : {};
const home = fileURLToPath(new URL('..', import.meta.url));
const dashboards = join(home, 'compose/grafana/dashboards');
const end = Math.floor(Date.now() / 1000);
const start = end - Number(minutes) * 60;
const [UNIT_WIDTH, UNIT_HEIGHT, GAP, HEAD] = [54, 34, 6, 44];
const COLOURS = ['#3a7d44', '#c9772b', '#2f6db3', '#b33a3a', '#7a52a8', '#35838c', '#8a7a2e', '#a34a83'];
const MOODS = {green: '#3a7d44', yellow: '#b98a1f', red: '#b33a3a'};
const LEGEND_LINES = 8;

const escaped = text => String(text).replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

async function ask(path, parameters) {
  const query = parameters.query.replaceAll('$entity', '.*');
  const answer = await fetch(`${prometheus}/api/v1/${path}?${new URLSearchParams({...parameters, query})}`, {headers});
  const body = await answer.json();
  if (body.status !== 'success') throw new Error(`${parameters.query}: ${body.error}`);
  return body.data.result;
}

function scaled(value, steps, factor) {
  const step = steps.findLastIndex((_, power) => Math.abs(value) >= factor ** power);
  return `${round(value / factor ** Math.max(step, 0))}${steps[Math.max(step, 0)]}`;
}

const round = value => String(Number(value.toPrecision(3)));

function seconds(value) {
  if (Math.abs(value) >= 3600) return `${round(value / 3600)} h`;
  if (Math.abs(value) >= 60) return `${round(value / 60)} min`;
  return Math.abs(value) >= 1 || value === 0 ? `${round(value)} s` : `${round(value * 1000)} ms`;
}

const FORMATS = {
  s: seconds,
  bytes: value => scaled(value, [' B', ' KiB', ' MiB', ' GiB', ' TiB'], 1024),
  percent: value => `${round(value)} %`,
  percentunit: value => `${round(value * 100)} %`,
  ops: value => `${scaled(value, ['', ' K', ' M'], 1000)}/s`,
  none: value => scaled(value, ['', ' K', ' M', ' G'], 1000),
};

const nothing = panel => `<p class="none">${escaped(panel.fieldConfig?.defaults?.noValue ?? 'No data')}</p>`;

const formatOf = panel => FORMATS[panel.fieldConfig?.defaults?.unit] ?? FORMATS.none;

function name(target, labels) {
  if (target.legendFormat) return target.legendFormat.replace(/{{\s*(\w+)\s*}}/g, (_, label) => labels[label] ?? '');
  return Object.entries(labels).map(([label, value]) => `${label}=${value}`).join(' ') || target.expr;
}

async function stat(panel) {
  const [sample] = await ask('query', {query: panel.targets[0].expr, time: end});
  const value = sample ? Number(sample.value[1]) : NaN;
  if (Number.isNaN(value)) return nothing(panel);
  const steps = panel.fieldConfig.defaults.thresholds?.steps ?? [];
  const mood = steps.filter(step => step.value === null || value >= step.value).at(-1)?.color;
  return `<p class="stat" style="background:${MOODS[mood] ?? '#555'}">${escaped(formatOf(panel)(value))}</p>`;
}

async function table(panel) {
  const samples = await ask('query', {query: panel.targets[0].expr, time: end});
  if (samples.length === 0) return nothing(panel);
  const {excludeByName = {}, renameByName = {}} = panel.transformations?.find(({id}) => id === 'organize')?.options ?? {};
  const rowsByName = samples.map(({metric, value}) => ({...metric, Value: formatOf(panel)(Number(value[1]))}));
  const names = [...new Set(rowsByName.flatMap(Object.keys))].filter(each => !excludeByName[each]);
  const head = names.map(each => `<th>${escaped(renameByName[each] ?? each)}</th>`).join('');
  const rows = rowsByName.map(row => `<tr>${names.map(each => `<td>${escaped(row[each] ?? '')}</td>`).join('')}</tr>`);
  return `<table><tr>${head}</tr>${rows.join('')}</table>`;
}

async function lines(panel) {
  const step = Math.max(5, Math.round((end - start) / 240));
  const answers = await Promise.all(panel.targets.map(async target =>
    (await ask('query_range', {query: target.expr, start, end, step}))
      .map(series => ({name: name(target, series.metric), points: series.values.map(([at, value]) => [at, Number(value)])}))));
  return answers.flat().map(series => ({...series, points: series.points.filter(([, value]) => Number.isFinite(value))}))
    .filter(series => series.points.length > 0)
    .sort((one, other) => Math.max(...other.points.map(p => p[1])) - Math.max(...one.points.map(p => p[1])));
}

async function timeseries(panel, width, height) {
  const all = await lines(panel);
  if (all.length === 0) return nothing(panel);
  const legend = all.slice(0, LEGEND_LINES);
  const [left, right, bottom] = [62, 10, 18];
  const plot = height - bottom - 18 * Math.ceil(legend.length / 2) - 8;
  const values = all.flatMap(series => series.points.map(point => point[1]));
  const [low, high] = [Math.min(0, ...values), Math.max(...values) || 1];
  const x = at => left + (at - start) / (end - start) * (width - left - right);
  const y = value => 6 + (1 - (value - low) / (high - low)) * (plot - 6);
  const format = formatOf(panel);
  const grid = [0, 1, 2, 3].map(part => low + (high - low) * part / 3).map(value =>
    `<line x1="${left}" x2="${width - right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>` +
    `<text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${escaped(format(value))}</text>`);
  const times = [0, 1, 2, 3].map(part => start + (end - start) * (part + 0.5) / 4).map(at =>
    `<text x="${x(at)}" y="${plot + 15}" text-anchor="middle">${new Date(at * 1000).toISOString().slice(11, 16)}</text>`);
  const paths = all.map((series, index) =>
    `<polyline fill="none" stroke-width="1.5" stroke="${COLOURS[index % COLOURS.length]}" points="` +
    `${series.points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}"/>`);
  const names = legend.map((series, index) => {
    const more = index === LEGEND_LINES - 1 && all.length > LEGEND_LINES ? `, and ${all.length - LEGEND_LINES} more` : '';
    const [at, down] = [left + (index % 2) * (width - left) / 2, plot + bottom + 18 * Math.floor(index / 2) + 12];
    return `<rect x="${at}" y="${down - 6}" width="12" height="3" fill="${COLOURS[index]}"/>` +
      `<text x="${at + 17}" y="${down}">${escaped(series.name + more)}</text>`;
  });
  return `<svg width="${width}" height="${height}">${[...grid, ...times, ...paths, ...names].join('')}</svg>`;
}

const KINDS = {stat, table, timeseries};

async function drawn(panel) {
  const {x, y, w, h} = panel.gridPos;
  const [width, height] = [w * UNIT_WIDTH - GAP, h * UNIT_HEIGHT - GAP];
  const content = await KINDS[panel.type](panel, width - 16, height - 34);
  return `<section style="left:${x * UNIT_WIDTH}px;top:${HEAD + y * UNIT_HEIGHT}px;width:${width}px;height:${height}px">
    <h2>${escaped(panel.title)}</h2>${content}</section>`;
}

const STYLE = `body{margin:8px;background:#f4f5f5;font:12px sans-serif;color:#222} h1{font-size:18px;margin:4px 0}
  #grid{position:absolute;left:8px;top:0} section{position:absolute;box-sizing:border-box;background:#fff;border:1px solid #ddd;
  padding:6px 7px;overflow:hidden} h2{font-size:13px;margin:0 0 4px} text{font-size:11px;fill:#555} th,td{text-align:left;
  padding:2px 12px 2px 0} .none{color:#888;text-align:center;margin-top:25px} .stat{color:#fff;font-size:30px;text-align:center;
  margin:0;height:90px;line-height:90px}`;

async function draw(file) {
  const dashboard = JSON.parse(readFileSync(join(dashboards, file), 'utf8'));
  const panels = await Promise.all(dashboard.panels.map(drawn));
  const height = HEAD + 16 + UNIT_HEIGHT * Math.max(...dashboard.panels.map(({gridPos}) => gridPos.y + gridPos.h));
  const directory = mkdtempSync(join(tmpdir(), 'ghost-dashboards-'));
  try {
    const page = join(directory, 'page.html');
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
      <h1>${escaped(dashboard.title)}</h1><div id="grid">${panels.join('')}</div>`);
    const picture = join(home, 'docs/images', file.replace(/\.json$/, '.png').replace('ghost-', 'dashboard-'));
    execFileSync('chromium', ['--headless', '--no-sandbox', '--hide-scrollbars', `--user-data-dir=${directory}/profile`,
      `--window-size=${24 * UNIT_WIDTH + 16},${height}`, `--screenshot=${picture}`, page], {stdio: 'pipe'});
    console.log(picture);
  } finally {
    rmSync(directory, {recursive: true, force: true});
  }
}

for (const file of readdirSync(dashboards).filter(each => each.endsWith('.json')).sort()) await draw(file);
