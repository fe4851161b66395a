// What stays on the phone, or in this tab. A browser may refuse to keep anything; then it is there as long as the page.

function storeOf(open) {
  const instead = new Map();
  const tried = (act, otherwise) => {
    try {
      return act(open());
    } catch {
      return otherwise;
    }
  };
  return {
    get: name => instead.get(name) ?? tried(store => store.getItem(name), null),
    set(name, value) {
      instead.set(name, value);
      tried(store => {
        store.setItem(name, value);
        instead.delete(name);
      });
    },
    remove(name) {
      instead.delete(name);
      tried(store => store.removeItem(name));
    },
    names: () => [...new Set([...instead.keys(), ...tried(store => Object.keys(store), [])])],
    /** Whether it is still there when one comes back to the page. */
    keeps: name => !instead.has(name),
  };
}

export const onPhone = storeOf(() => localStorage);
export const inTab = storeOf(() => sessionStorage);
