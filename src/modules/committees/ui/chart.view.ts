import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { boxHeight, boxWidth, type Extent, type Laid } from './chart.layout.ts';

/** Where the drawing's origin stands in the window of the chart, and how large it is drawn. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

const smallest = 0.02;
const largest = 2;
const margin = 24;
const bounded = (scale: number) => Math.min(largest, Math.max(smallest, scale));

/** All of the drawing in the middle of the window. */
function fitted(extent: Extent, { width, height }: { width: number; height: number }): View {
  const scale = bounded(
    Math.min((width - 2 * margin) / extent.width, (height - 2 * margin) / extent.height, 1),
  );
  return {
    scale,
    x: (width - extent.width * scale) / 2 - extent.x * scale,
    y: (height - extent.height * scale) / 2 - extent.y * scale,
  };
}

/** Panning by dragging and the wheel, zooming by pinching, Ctrl and the wheel, or by buttons. */
export function useView(window: RefObject<SVGSVGElement | null>) {
  const [view, setView] = useState<View>({ x: margin, y: margin, scale: 1 });
  const [size, setSize] = useState({ width: 0, height: 0 });
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const moved = useRef(0);

  const dragged = useCallback(() => moved.current > 4, []);

  const zoomAt = useCallback((by: number, x: number, y: number) => {
    setView((before) => {
      const scale = bounded(before.scale * by);
      const grown = scale / before.scale;
      return { scale, x: x - (x - before.x) * grown, y: y - (y - before.y) * grown };
    });
  }, []);

  useEffect(() => {
    const svg = window.current;
    if (!svg) return;
    const observer = new ResizeObserver(() => setSize({ width: svg.clientWidth, height: svg.clientHeight }));
    observer.observe(svg);
    // Not by React's own listener: that one cannot keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = svg.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey)
        zoomAt(Math.exp(-event.deltaY / 200), event.clientX - left, event.clientY - top);
      else setView((before) => ({ ...before, x: before.x - event.deltaX, y: before.y - event.deltaY }));
    };
    svg.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      svg.removeEventListener('wheel', wheel);
    };
  }, [window, zoomAt]);

  const pointer = {
    onPointerDown: (event: PointerEvent) => {
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      moved.current = 0;
    },
    onPointerMove: (event: PointerEvent) => {
      const before = pointers.current.get(event.pointerId);
      if (!before || event.buttons === 0) return;
      const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
      moved.current += Math.abs(dx) + Math.abs(dy);
      // Only a drag takes the pointer: a click must still reach the box under it.
      if (moved.current > 4) window.current?.setPointerCapture(event.pointerId);
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (other) {
        const { left, top } = window.current!.getBoundingClientRect();
        const was = Math.hypot(before.x - other.x, before.y - other.y);
        const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
        if (was > 0) zoomAt(is / was, other.x - left, other.y - top);
      } else setView((at) => ({ ...at, x: at.x + dx, y: at.y + dy }));
    },
    onPointerUp: (event: PointerEvent) => pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent) => pointers.current.delete(event.pointerId),
  };

  return {
    view,
    size,
    pointer,
    /** Whether what ended was a drag, whose click means nothing. */
    dragged,
    shown: {
      x: -view.x / view.scale,
      y: -view.y / view.scale,
      width: size.width / view.scale,
      height: size.height / view.scale,
    } satisfies Extent,
    zoom: (by: number) => zoomAt(by, size.width / 2, size.height / 2),
    fit: (extent: Extent) => setView(fitted(extent, size)),
    /** The first look: all of it where that can be read, else this box at the edge from which the chart grows. */
    begin: (box: Laid, extent: Extent, down: boolean) => {
      const all = fitted(extent, size);
      if (all.scale >= 0.7) setView(all);
      else
        setView({
          scale: 1,
          x: down ? size.width / 2 - box.x - boxWidth / 2 : margin - box.x,
          y: down ? margin - box.y : size.height / 2 - box.y - boxHeight / 2,
        });
    },
    /** Moves no further than needed for the box to stand in sight; `readable` also enlarges what is too small to read. */
    reveal: ({ x, y }: Laid, readable = false) =>
      setView((before) => {
        const scale = readable ? Math.max(before.scale, 0.8) : before.scale;
        if (scale !== before.scale)
          return {
            scale,
            x: size.width / 2 - (x + boxWidth / 2) * scale,
            y: size.height / 2 - (y + boxHeight / 2) * scale,
          };
        const into = (start: number, length: number, room: number) =>
          start < margin
            ? margin - start
            : start + length > room - margin
              ? room - margin - start - length
              : 0;
        return {
          scale,
          x: before.x + into(before.x + x * scale, boxWidth * scale, size.width),
          y: before.y + into(before.y + y * scale, boxHeight * scale, size.height),
        };
      }),
  };
}
