#!/usr/bin/env python3
"""Draws docs/architecture.svg from the includes of the source tree: folders as boxes, the lower the fewer they need.

draw_architecture.py          writes the picture
draw_architecture.py --check  exits with 1 when the picture is out of date
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"
INCLUDE = re.compile(r'^#include "([^"]+)/[^/"]+"', re.M)
COLORS = {"core": "#dbeafe", "ui": "#dcfce7", "app": "#fde68a"}
BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, MARGIN = 168, 44, 18, 46, 24


def folder_of(path):
    """The folder that a box stands for: two levels of core and ui, app as a whole."""
    parts = path.split("/")
    return parts[0] if parts[0] == "app" else "/".join(parts[:2])


def read_tree():
    sizes, edges = {}, {}
    for top in ("app", "core", "ui"):
        for file in sorted((ROOT / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            text = file.read_text(encoding="utf-8")
            folder = folder_of(file.relative_to(ROOT).parent.as_posix())
            files, lines = sizes.get(folder, (0, 0))
            sizes[folder] = (files + 1, lines + text.count("\n"))
            edges.setdefault(folder, set()).update(
                folder_of(target) for target in INCLUDE.findall(text))
    return sizes, {folder: targets - {folder} for folder, targets in edges.items()}


def levels_of(edges):
    """The length of the longest chain of includes below each folder."""
    levels = {}

    def level(folder, open_folders=()):
        if folder in open_folders:
            sys.exit("cycle of includes at " + folder)
        if folder not in levels:
            levels[folder] = 1 + max(
                (level(target, open_folders + (folder,)) for target in edges.get(folder, ())), default=-1)
        return levels[folder]

    for folder in edges:
        level(folder)
    return levels


def direct(edges):
    """Edges that no chain of other edges implies: enough to see who rests on whom."""
    def reach(folder, seen):
        for target in edges.get(folder, ()):
            if target not in seen:
                seen.add(target)
                reach(target, seen)
        return seen

    return {folder: sorted(target for target in targets
                           if not any(target in reach(other, set()) for other in targets if other != target))
            for folder, targets in edges.items()}


def draw(sizes, edges):
    levels = levels_of(edges)
    rows = {}
    for folder in sorted(sizes):
        rows.setdefault(levels[folder], []).append(folder)
    widest, top = max(len(row) for row in rows.values()), max(rows)
    width = 2 * MARGIN + widest * (BOX_WIDTH + GAP_X) - GAP_X
    height = 2 * MARGIN + (top + 1) * (BOX_HEIGHT + GAP_Y) - GAP_Y
    places = {}
    for level, row in rows.items():
        left = (width - len(row) * (BOX_WIDTH + GAP_X) + GAP_X) / 2
        for index, folder in enumerate(row):
            places[folder] = (left + index * (BOX_WIDTH + GAP_X), MARGIN + (top - level) * (BOX_HEIGHT + GAP_Y))
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
           f'viewBox="0 0 {width} {height}" font-family="Inter, sans-serif">',
           f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
           '<g stroke="#94a3b8" stroke-width="1.2" fill="none">']
    for folder, targets in sorted(direct(edges).items()):
        x, y = places[folder]
        for target in targets:
            u, v = places[target]
            bend = (v - y - BOX_HEIGHT) / 2
            out.append(f'<path d="M {x + BOX_WIDTH / 2:g} {y + BOX_HEIGHT:g} '
                       f'C {x + BOX_WIDTH / 2:g} {y + BOX_HEIGHT + bend:g} '
                       f'{u + BOX_WIDTH / 2:g} {v - bend:g} {u + BOX_WIDTH / 2:g} {v:g}"/>')
    out.append("</g>")
    for folder, (x, y) in sorted(places.items()):
        fill = COLORS[folder.split("/")[0]]
        out += [f'<rect x="{x:g}" y="{y:g}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="6" fill="{fill}" '
                'stroke="#475569"/>',
                f'<text x="{x + BOX_WIDTH / 2:g}" y="{y + BOX_HEIGHT / 2 + 4:g}" text-anchor="middle" font-size="13" '
                f'fill="#0f172a">{folder}</text>']
    return "\n".join(out + ["</svg>", ""])


def main():
    picture = draw(*read_tree())
    if "--check" not in sys.argv:
        PICTURE.write_text(picture, encoding="utf-8")
    elif not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != picture:
        sys.exit("docs/architecture.svg is out of date: run python3 docs/draw_architecture.py")


main()
