import { get } from '../api.js';
import * as parts from '../boardparts.js';
import { figures } from '../duties.js';
import { html, nothing } from '../lib/lit-html.js';
import { listen } from '../live.js';
import { action, button, problemBox } from '../screen.js';
import { t } from '../text.js';

/** A stream tells at least each quarter of a minute how old the figures are; one that doesn't is dead without having ended. */
const SILENCE = 45_000;
const LOOK = 5_000;

/** So often is read anew what the stream doesn't tell: months, categories, and what is below them. */
const MINUTE = 60_000;

/** And so soon after a figure has changed: no more often, and not by everybody who looks at the same moment. */
const soon = () => 5_000 * (1 + Math.random() / 2);

/** So many below stand in one line of a large screen. */
const FEW = 5;

/** Whoever listens to the page is told of joins no more often than this. */
const SPEAKING = 15_000;

/** So many of the organisations below are shown at first. */
const MANY = matchMedia('(min-width: 60em)').matches ? 24 : 8;

/** What nobody may see, however often they ask. */
const REFUSED = [401, 403, 404];

/** What somebody likes as a table stays one from one organisation to the next. */
const asTables = new Set();

/** The figures of an organisation and of those below it, as they move. Without an id: of the highest one that one may see. */
export async function show(screen, id) {
  const read = () => get(`/reporting/board${id ? `?organisation=${encodeURIComponent(id)}` : ''}`, screen.signal);
  await Promise.all([styled(), read()]).then(([, figures]) => new Board(screen, id, figures, read).open(), refusedOr(screen, id));
}

const refusedOr = (screen, id) => problem => {
  if (!REFUSED.includes(problem.status)) throw problem;
  screen.draw(t('board'), html`<div role="alert">${problemBox(problem)}</div>${id ? button('board', t('ownBoard'), 'quiet') : nothing}`);
};

/** The style sheet that no other screen needs. */
const styled = () => document.querySelector('link[href="board.css"]') ?? new Promise(there => {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'board.css', onload: there, onerror: there });
  document.head.append(sheet);
});

class Board {
  #screen;
  #id;
  #figures;
  #read;
  #over = new AbortController();
  #stream;
  #soon;
  #isConnected = false;
  #isRead = true;
  #isPaused = false;
  #heardAt = 0;
  #news;
  #spoken = { words: '', at: 0 };
  #shown = MANY;
  #marks = new parts.Marks();

  constructor(screen, id, figures, read) {
    this.#screen = screen;
    this.#id = id;
    this.#figures = figures;
    this.#read = read;
  }

  open() {
    const timers = [
      setInterval(() => document.hidden || this.#refresh(), MINUTE),
      setInterval(() => this.#isConnected && Date.now() - this.#heardAt > SILENCE && this.#listen(), LOOK),
    ];
    this.#over.signal.addEventListener('abort', () => {
      timers.forEach(clearInterval);
      clearTimeout(this.#soon);
      this.#stream.abort();
    });
    this.#screen.signal.addEventListener('abort', () => this.#over.abort());
    document.addEventListener('visibilitychange', () => document.hidden || this.#refresh(), { signal: this.#over.signal });
    this.#listen();
    this.#draw();
  }

  #listen() {
    this.#stream?.abort();
    this.#stream = new AbortController();
    this.#turn(false);
    const { signal } = this.#stream;
    const hear = news => signal.aborted || this.#hear(news);
    const told = isConnected => signal.aborted || this.#turn(isConnected);
    listen(`/reporting/board/stream?organisation=${this.#figures.organisation.id}`, { snapshot: hear, delta: hear }, signal, { ticket: true, told });
  }

  #turn(isConnected) {
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    // What the stream doesn't tell may have moved while there was none.
    if (isConnected && this.#heardAt) this.#refresh();
    this.#draw();
  }

  /** Values are what is so now, never what has come on top, so that nothing is missed between two streams. */
  #hear(news) {
    this.#heardAt = Date.now();
    this.#speak(news.recent);
    this.#news = news;
    const before = this.#figures;
    this.#figures = withNews(before, news);
    if (haveChanged(before.tiles, this.#figures.tiles)) this.#refreshSoon();
    this.#draw();
  }

  /** However many figures change until then. */
  #refreshSoon() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      if (!document.hidden) this.#refresh();
    }, soon());
  }

  #speak(joins) {
    const latest = this.#figures.recent[0]?.at;
    const more = joins.filter(({ at }) => !latest || at > latest);
    if (!more.length || Date.now() - this.#spoken.at < SPEAKING) return;
    this.#spoken = { words: t('justJoined', more[0].organisation, more.length), at: Date.now() };
  }

  async #refresh() {
    if (this.#isPaused) return;
    try {
      const figures = await this.#read();
      if (this.#isPaused) return;
      this.#isRead = true;
      // What was told in the meantime is newer than what was asked for before.
      this.#figures = Date.parse(this.#news?.asOf) > Date.parse(figures.asOf) ? withNews(figures, this.#news) : figures;
      this.#draw();
    } catch (problem) {
      if (this.#over.signal.aborted) return;
      if (REFUSED.includes(problem.status)) {
        this.#over.abort();
        refusedOr(this.#screen, this.#id)(problem);
      } else {
        this.#isRead = false;
        this.#draw();
      }
    }
  }

  #pause() {
    this.#isPaused = !this.#isPaused;
    this.#turn(false);
    if (this.#isPaused) {
      this.#stream.abort();
    } else {
      this.#listen();
    }
    this.#draw();
  }

  /** In one word: what stands here is live, or why it isn't. */
  get #connection() {
    if (this.#isPaused) return 'paused';
    if (this.#isConnected && this.#isRead) return 'live';
    return this.#heardAt || !this.#isRead ? 'down' : 'opening';
  }

  #draw() {
    if (this.#over.signal.aborted) return;
    const { organisation, children, trend, categories, levels, top, contests, quizzes } = this.#figures;
    const draw = () => this.#draw();
    const switched = (name, title, picture, table, hint) => parts.switched(name, title, picture, table, asTables.has(name), () => {
      if (!asTables.delete(name)) asTables.add(name);
      draw();
    }, hint);
    const [flows, stock] = [parts.flows(trend), parts.stock(trend)];
    this.#screen.draw(t('boardOf', organisation.name), html`
      ${parts.crumbs(this.#figures, this.#others())}
      ${parts.signs(this.#figures, this.#connection, () => this.#pause())}
      <div class="board ${children.length > FEW ? '' : 'few'}">
        ${parts.tiles(this.#figures.tiles, this.#figures.today, this.#marks)}
        ${children.length
          ? switched('below', t('below', children.length), this.#childCards(draw), parts.childTable(children), t('belowHint'))
          : html`<p class="below hint">${t('noneBelow')}</p>`}
        ${switched('flows', flows.title, parts.chart(flows), parts.chartTable(flows))}
        ${switched('stock', stock.title, parts.chart(stock), parts.chartTable(stock))}
        ${parts.recent(this.#figures.recent, this.#spoken.words)}
        ${parts.bars('categories', t('membersByCategory'), categories.map(({ title, members }) => ({ title, value: members })).sort((one, other) => other.value - one.value), t('members'))}
        ${parts.bars('levels', t('promotionsByLevel'), levels.map(({ title, promotions }) => ({ title, value: promotions })), t('promotion'))}
        ${parts.bars('top', t('topUnits'), top.map(({ name, joined }) => ({ title: name, value: joined })), t('joinedThisMonth'))}
        ${parts.doings(contests, quizzes)}
      </div>`);
  }

  #childCards(draw) {
    const { children } = this.#figures;
    return html`${parts.childCards(children.slice(0, this.#shown), this.#marks)}
      ${children.length > this.#shown ? action(t('more'), () => { this.#shown += MANY; draw(); }, 'quiet') : nothing}`;
  }

  /** Who may see several trees finds the others at the top of the one they see. */
  #others() {
    const { above, organisation } = this.#figures;
    const here = [organisation, ...above].map(({ id }) => id);
    return figures().filter(({ organisationId }) => organisationId && !here.includes(organisationId));
  }
}

/** The figures with what the stream has told. */
const withNews = (figures, news) => ({
  ...figures, ...news,
  tiles: merged(figures.tiles, news.tiles, ({ measure, span }) => `${measure} ${span}`),
  children: merged(figures.children, news.children, ({ id }) => id),
});

const haveChanged = (before, now) => now.some(({ value }, place) => value !== before[place].value);

/** What is so now of each that is known, by its key. */
function merged(known, news, key) {
  const now = new Map(news.map(each => [key(each), each]));
  return known.map(each => ({ ...each, ...now.get(key(each)) }));
}
