/*
 * The draws, products and sums of one campaign, as plain C does them: the limit that the engine is held against.
 * kernel PLAN: reads the plan that plan.mjs writes; then every line on standard input is a seed, answered by one line:
 * the nanoseconds of one run, then the median of each scenario's total.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LAYERS 256
/* Draws of every column in hand at one time: what is being worked on stays in the nearest caches. */
#define BLOCK 500

typedef struct {
  int stream;
  double median, sigma;
} Parameter;

typedef struct {
  char operation; /* * + / r x, see plan.mjs */
  double constant;
  int count;
  int *operands;
} Node;

typedef struct {
  int scenario, column;
} Line;

static int draws, streams, parameters, nodes, lines, scenarios;
static Parameter *parameter;
static Node *node;
static Line *line;
static double *columns, *totals, *normals;

static uint64_t state[4];

static void seed(uint64_t x) {
  for (int i = 0; i < 4; i++) { /* splitmix64, as the authors of xoshiro ask */
    uint64_t z = (x += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

/* xoshiro256++ (D. Blackman and S. Vigna, public domain). */
static inline uint64_t next(void) {
  const uint64_t result = rotl(state[0] + state[3], 23) + state[0];
  const uint64_t t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotl(state[3], 45);
  return result;
}

static inline double uniform(void) { return ((next() >> 11) + 0.5) * 0x1p-53; }

/* Ziggurat of G. Marsaglia and W. Tsang (2000) in the form of J. Doornik (2005), which has no correlated bits. */
static const double right = 3.6541528853610088, area = 0.00492867323399;
static double edge[LAYERS + 1], ratio[LAYERS];

static void make_ziggurat(void) {
  double f = exp(-0.5 * right * right);
  edge[0] = area / f;
  edge[1] = right;
  for (int i = 2; i < LAYERS; i++) {
    edge[i] = sqrt(-2 * log(area / edge[i - 1] + f));
    f = exp(-0.5 * edge[i] * edge[i]);
  }
  edge[LAYERS] = 0;
  for (int i = 0; i < LAYERS; i++) ratio[i] = edge[i + 1] / edge[i];
}

static double tail(int negative) {
  double x, y;
  do {
    x = -log(uniform()) / right;
    y = -log(uniform());
  } while (y + y < x * x);
  return negative ? -(right + x) : right + x;
}

static inline double normal(void) {
  for (;;) {
    const uint64_t word = next();
    const int layer = word & (LAYERS - 1);
    const double u = (double)((int64_t)word >> 11) * 0x1p-52;
    const double x = u * edge[layer];
    if (fabs(u) < ratio[layer]) return x;
    if (layer == 0) return tail(u < 0);
    const double outer = exp(-0.5 * (edge[layer] * edge[layer] - x * x));
    const double inner = exp(-0.5 * (edge[layer + 1] * edge[layer + 1] - x * x));
    if (inner + uniform() * (outer - inner) < 1) return x;
  }
}

static inline double *column(int i) { return columns + (size_t)i * draws; }

static void compute(const Node *n, double *restrict out, int from, int size) {
  const double c = n->constant;
  const double *restrict first = column(n->operands[0]) + from;
  switch (n->operation) {
  case '*':
    for (int i = 0; i < size; i++) out[i] = c * first[i];
    for (int k = 1; k < n->count; k++) {
      const double *restrict x = column(n->operands[k]) + from;
      for (int i = 0; i < size; i++) out[i] *= x[i];
    }
    break;
  case '+':
    for (int i = 0; i < size; i++) out[i] = c + first[i];
    for (int k = 1; k < n->count; k++) {
      const double *restrict x = column(n->operands[k]) + from;
      for (int i = 0; i < size; i++) out[i] += x[i];
    }
    break;
  case '/': {
    const double *restrict under = column(n->operands[1]) + from;
    for (int i = 0; i < size; i++) out[i] = first[i] / under[i];
    break;
  }
  case 'r':
    for (int i = 0; i < size; i++) out[i] = c / first[i];
    break;
  case 'x': {
    const double base = log(c);
    for (int i = 0; i < size; i++) out[i] = exp(base * first[i]);
    break;
  }
  }
}

static void run(void) {
  memset(totals, 0, sizeof(double) * scenarios * draws);
  for (int from = 0; from < draws; from += BLOCK) {
    const int size = draws - from < BLOCK ? draws - from : BLOCK;
    for (int i = 0; i < streams * size; i++) normals[i] = normal();
    for (int k = 0; k < parameters; k++) {
      const double median = parameter[k].median, sigma = parameter[k].sigma;
      const double *restrict z = normals + parameter[k].stream * size;
      double *restrict out = column(k) + from;
      for (int i = 0; i < size; i++) out[i] = median * exp(sigma * z[i]);
    }
    for (int k = 0; k < nodes; k++) compute(&node[k], column(parameters + k) + from, from, size);
    for (int k = 0; k < lines; k++) {
      const double *restrict x = column(line[k].column) + from;
      double *restrict total = totals + (size_t)line[k].scenario * draws + from;
      for (int i = 0; i < size; i++) total[i] += x[i];
    }
  }
}

static void fail(const char *what) {
  fprintf(stderr, "kernel: %s\n", what);
  exit(1);
}

static void *allocate(size_t count, size_t size) {
  void *p = calloc(count ? count : 1, size);
  if (!p) fail("out of memory");
  return p;
}

static void read_plan(const char *path) {
  FILE *f = fopen(path, "r");
  if (!f) fail("no such plan");
  if (fscanf(f, "%d %d %d %d %d %d", &draws, &streams, &parameters, &nodes, &lines, &scenarios) != 6) fail("plan: sizes");
  parameter = allocate(parameters, sizeof *parameter);
  node = allocate(nodes, sizeof *node);
  line = allocate(lines, sizeof *line);
  columns = allocate((size_t)(parameters + nodes) * draws, sizeof(double));
  totals = allocate((size_t)scenarios * draws, sizeof(double));
  normals = allocate((size_t)streams * BLOCK, sizeof(double));
  for (Parameter *p = parameter; p < parameter + parameters; p++) {
    if (fscanf(f, "%d %lf %lf", &p->stream, &p->median, &p->sigma) != 3) fail("plan: parameter");
  }
  for (Node *n = node; n < node + nodes; n++) {
    if (fscanf(f, " %c %lf %d", &n->operation, &n->constant, &n->count) != 3) fail("plan: node");
    n->operands = allocate(n->count, sizeof(int));
    for (int k = 0; k < n->count; k++) {
      if (fscanf(f, "%d", &n->operands[k]) != 1) fail("plan: operand");
    }
  }
  for (Line *l = line; l < line + lines; l++) {
    if (fscanf(f, "%d %d", &l->scenario, &l->column) != 2) fail("plan: line");
  }
  fclose(f);
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *x) {
  qsort(x, draws, sizeof *x, ascending);
  return (x[(draws - 1) / 2] + x[draws / 2]) / 2;
}

int main(int argc, char **argv) {
  if (argc != 2) fail("usage: kernel PLAN");
  read_plan(argv[1]);
  make_ziggurat();
  unsigned long long given;
  while (scanf("%llu", &given) == 1) {
    const int64_t start = now();
    seed(given);
    run();
    printf("%lld", (long long)(now() - start));
    for (int s = 0; s < scenarios; s++) printf(" %.17g", median(totals + (size_t)s * draws));
    putchar('\n');
    fflush(stdout);
  }
  return 0;
}
