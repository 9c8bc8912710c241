// The tab "Docket" of Hawtio: jobs by state, sources, queues. It only reads. Hawtio loads plugins as containers of module
// federation; this one is written by hand, and takes React and Hawtio from the page, so that it needs no build of its own.
var docket = (() => {
  const EVERY = 5_000;
  const QUEUES = {
    type: "read",
    mbean: "org.apache.activemq.artemis:subcomponent=queues,*",
    attribute: ["Name", "MessageCount", "DeliveringCount", "ConsumerCount"],
  };
  const DEAD = "docket.dead";
  const NOTHING = { MessageCount: 0, DeliveringCount: 0, ConsumerCount: 0 };
  /** Those of a broker outside are there. */
  const NO_SUCH_MBEAN = 404;
  let scope = {};

  async function shared(name) {
    const versions = Object.values(scope[name] ?? {});
    if (versions.length === 0) {
      throw new Error(`Hawtio does not share ${name} any more`);
    }
    return (await versions[0].get())();
  }

  async function json(address, options) {
    const response = await fetch(address, { credentials: "same-origin", ...options });
    if (!response.ok) {
      throw new Error(`${address} answered ${response.status}`);
    }
    return await response.json();
  }

  async function queues() {
    const body = JSON.stringify(QUEUES);
    const answer = await json("/jolokia", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (answer.status === NO_SUCH_MBEAN) {
      return [];
    }
    if (answer.status !== 200) {
      throw new Error(`/jolokia answered ${answer.status}: ${answer.error}`);
    }
    const found = Object.values(answer.value).filter((queue) => queue.Name.startsWith("docket."));
    // Artemis makes a queue when its first message comes.
    const all = found.some((queue) => queue.Name === DEAD) ? found : [...found, { ...NOTHING, Name: DEAD }];
    return all
      .map((queue) => [queue.Name, queue.MessageCount - queue.DeliveringCount, queue.DeliveringCount, queue.ConsumerCount])
      .sort((a, b) => a[0].localeCompare(b[0]));
  }

  async function look() {
    const [page, sources, lanes] = await Promise.all([json("/api/documents?limit=1"), json("/api/sources"), queues()]);
    return {
      jobs: Object.entries(page.counts).map(([state, count]) => [state.replaceAll("_", " "), count]),
      sources: sources.sources.map((source) => [source.name, source.state, source.last_poll_at ?? "never", source.reason ?? ""]),
      queues: lanes,
    };
  }

  function tab({ createElement: h, useEffect, useState }) {
    const Table = ({ title, head, rows, none }) =>
      h(
        "section",
        { style: { padding: "1rem" } },
        h("h2", { id: `docket-${title}`, className: "pf-v5-c-title pf-m-lg" }, title),
        rows.length === 0 ? h("p", null, none) : h(
          "table",
          { className: "pf-v5-c-table pf-m-compact", "aria-labelledby": `docket-${title}` },
          h(
            "thead",
            null,
            h("tr", { className: "pf-v5-c-table__tr" }, head.map((name) => h("th", { key: name, className: "pf-v5-c-table__th" }, name))),
          ),
          h(
            "tbody",
            null,
            rows.map((row) =>
              h(
                "tr",
                { key: row[0], className: "pf-v5-c-table__tr" },
                row.map((cell, i) => h("td", { key: i, className: "pf-v5-c-table__td" }, cell)),
              )
            ),
          ),
        ),
      );

    return function Docket() {
      const [seen, setSeen] = useState();
      const [error, setError] = useState();
      useEffect(() => {
        let ended = false;
        let timer;
        const again = async () => {
          try {
            const now = await look();
            if (!ended) {
              setSeen(now);
              setError(undefined);
            }
          } catch (fault) {
            ended || setError(fault.message);
          }
          timer = ended ? undefined : setTimeout(again, EVERY);
        };
        again();
        return () => {
          ended = true;
          clearTimeout(timer);
        };
      }, []);
      return h(
        "div",
        null,
        error && h("p", { role: "alert", style: { padding: "1rem" } }, `Docket does not answer: ${error}`),
        seen && h(Table, { title: "Jobs", head: ["State", "Documents"], rows: seen.jobs, none: "None" }),
        seen &&
          h(Table, { title: "Sources", head: ["Source", "State", "Last look", "Reason"], rows: seen.sources, none: "There is no source" }),
        seen && h(Table, {
          title: "Queues",
          head: ["Queue", "Waiting", "In hand", "Consumers"],
          rows: seen.queues,
          none: "The queues are in a broker of their own: look there",
        }),
      );
    };
  }

  return {
    init: (given) => {
      scope = given;
    },
    get: async () => {
      const [react, { hawtio }] = await Promise.all([shared("react"), shared("@hawtio/react")]);
      const component = tab(react.default ?? react);
      return () => ({
        plugin: () => hawtio.addPlugin({ id: "docket", title: "Docket", path: "/docket", component, isActive: async () => true }),
      });
    },
  };
})();
