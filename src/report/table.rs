//! Tables of plain text: one part for each source under its name, columns as wide as their widest cell.
//!
//! Where a line would grow past the width, the widest columns give way and their long cells are cut; who needs every
//! letter asks for one of the formats for programs.

use super::wording::{cut, one_line};
use std::io::{self, Write};

/// What stands before every cell but the name of a part.
const INDENT: &str = "  ";
/// Narrowest that a column is made.
const COLUMN_LEAST: usize = 8;

/// Rows under the name of what they are from.
pub(super) struct Part<const N: usize> {
    pub(super) name: String,
    pub(super) rows: Vec<[String; N]>,
}

/// Writes `parts` under `head`, no line wider than `width` as long as that leaves every column a few letters.
pub(super) fn write<const N: usize>(
    output: &mut dyn Write,
    width: usize,
    head: [&str; N],
    mut parts: Vec<Part<N>>,
) -> io::Result<()> {
    for cell in parts.iter_mut().flat_map(|part| part.rows.iter_mut().flatten()) {
        *cell = one_line(cell);
    }
    let widths = widths(&head, &parts, width);
    if parts.iter().any(|part| !part.rows.is_empty()) {
        write_row(output, &head, &widths)?;
    }
    for part in &parts {
        if !part.name.is_empty() {
            writeln!(output, "{}", one_line(&part.name))?;
        }
        if part.rows.is_empty() {
            writeln!(output, "{INDENT}nothing is read here")?;
        }
        part.rows.iter().try_for_each(|row| write_row(output, row, &widths))?;
    }
    Ok(())
}

/// As wide as the widest cell, then narrowed from the widest down until a line fits.
fn widths<const N: usize>(head: &[&str; N], parts: &[Part<N>], width: usize) -> [usize; N] {
    let letters = |text: &str| text.chars().count();
    let mut widths: [usize; N] = std::array::from_fn(|column| {
        let cells = parts.iter().flat_map(|part| &part.rows).map(|row| letters(&row[column]));
        cells.max().unwrap_or(0).max(letters(head[column]))
    });
    let room = width.saturating_sub(N * INDENT.len());
    // Nothing is gained by counting down from a cell of a megabyte.
    widths = widths.map(|wanted| wanted.min(room.max(COLUMN_LEAST)));
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter_mut().filter(|wanted| **wanted > COLUMN_LEAST).max() else { break };
        *widest -= 1;
    }
    widths
}

fn write_row<T: AsRef<str>, const N: usize>(
    output: &mut dyn Write,
    cells: &[T; N],
    widths: &[usize; N],
) -> io::Result<()> {
    let mut line = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        let cell = cut(cell.as_ref(), *width);
        line.push_str(INDENT);
        line.push_str(&cell);
        line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.chars().count())));
    }
    writeln!(output, "{}", line.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_cells_give_way_to_the_width() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned);
        let parts = || {
            vec![
                Part { name: "a.txt".to_owned(), rows: vec![row(["1:1", "count", "a very long value of many words"])] },
                Part { name: "b.txt".to_owned(), rows: Vec::new() },
            ]
        };
        for (width, expected) in [
            (60, "  PLACE  KIND   VALUE\na.txt\n  1:1    count  a very long value of many words\n"),
            (32, "  PLACE  KIND   VALUE\na.txt\n  1:1    count  a very long…\n"),
            (1, "  PLACE  KIND   VALUE\na.txt\n  1:1    count  a very…\n"),
        ] {
            let mut drawn = Vec::new();
            write(&mut drawn, width, ["PLACE", "KIND", "VALUE"], parts()).expect("memory takes everything");
            let drawn = String::from_utf8(drawn).expect("tables are UTF-8");
            assert_eq!(drawn, format!("{expected}b.txt\n  nothing is read here\n"), "{width}");
        }
    }
}
