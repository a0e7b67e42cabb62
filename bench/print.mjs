const fixed = (x, digits) => x.toFixed(digits);
const percent = (x) => `${fixed(100 * x, 3)} %`;

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => r[i].length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  }
  console.log('');
}

const titles = {
  engine: 'engine: Latin hypercube, lines, totals',
  c: 'C -O3: ziggurat, lines, totals',
  cNative: 'C -O3 -march=native',
  naive: 'naive JavaScript: Box–Muller, Math.exp',
  plain: 'engine’s plainColumn (inverse normal)',
  comparison: 'whole compareCampaign, for information',
};

export function printSpeed({ machine, size, speed }) {
  console.log(`${machine.cpu}, ${machine.cores} cores; Node ${machine.node}, gcc ${machine.gcc}`);
  console.log(
    `${size.campaign}: ${size.parameters} uncertain parameters (${size.notLognormal} not lognormal) on ` +
      `${size.streams} streams, ${size.nodes} products, sums and quotients, ${size.lines} lines, ` +
      `${size.scenarios} scenarios, ${size.draws} draws; ${size.repetitions} rounds after warm-up\n`,
  );
  table([
    ['', 'min ms', 'median', 'max', 'M draws/s', '÷ C', 'min', 'max'],
    ...Object.entries(speed).map(([name, { milliseconds: t, drawsPerSecond, toC }]) => [
      titles[name],
      ...[t.min, t.median, t.max].map((x) => fixed(x, 2)),
      fixed(drawsPerSecond / 1e6, 1),
      ...[toC.median, toC.min, toC.max].map((x) => fixed(x, 2)),
    ]),
  ]);
}

const statistics = { low: '2.5 %', median: 'median', high: '97.5 %' };

export function printConvergence({ reference, referenceError, errors }, { sizes, seeds, referenceDraws }) {
  console.log(`RMS relative error over ${seeds} seeds, against ${referenceDraws} draws; gain = (plain ÷ Latin)²\n`);
  table([
    ['', ...sizes.flatMap((n) => [`Latin ${n}`, `plain ${n}`, 'gain']), 'reference ±'],
    ...Object.keys(reference).flatMap((name) =>
      Object.entries(statistics).map(([statistic, title]) => [
        `${name} ${title}`,
        ...sizes.flatMap((n) => {
          const [latin, plain] = [errors.latin[n][name][statistic], errors.plain[n][name][statistic]];
          return [percent(latin), percent(plain), fixed((plain / latin) ** 2, 1)];
        }),
        percent(referenceError[name][statistic]),
      ]),
    ),
  ]);
}
