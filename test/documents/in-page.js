// Run within a page, after axe: what axe objects to, what stands out of the paper, and which texts in pictures clash.
(async () => {
  const { axe } = globalThis;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run({ runOnly: tags });
  const objections = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );

  // what stands in a frame that can be scrolled may be wider than the paper
  const wide = document.documentElement.clientWidth;
  const framed = matchMedia('print').matches ? '.unseen, .skip, svg' : '.table, .unseen, .skip, svg';
  const outside = [...document.querySelectorAll('body *')]
    .filter((element) => element.closest(framed) === null)
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > wide + 1);
    })
    .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 60)}`);

  const inset = 3; // boxes in a browser are as high as the tallest letter of the font
  const clashes = [...document.querySelectorAll('svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) return [];
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      at: text.getBoundingClientRect(),
    }));
    const isOut = ({ left, right, bottom }) =>
      left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 2;
    const isOver = (one, other) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top + inset < other.bottom - inset &&
      other.top + inset < one.bottom - inset;
    return boxes.flatMap(({ text, at }, index) => [
      ...(isOut(at) ? [`out: ${text}`] : []),
      ...boxes.slice(index + 1).flatMap((other) => (isOver(at, other.at) ? [`over: ${text} and ${other.text}`] : [])),
    ]);
  });
  return { objections, outside, clashes };
})();
