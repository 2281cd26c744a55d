//! Tables of plain text: columns as wide as their widest cell, the last one free.
//!
//! The first column holds places and is never too wide; of the others, a long cell pushes its own line only.

use super::wording::one_line;
use std::io::{self, Write};

/// Widest that a column after the first is made.
const WIDTH_MAX: usize = 40;

/// Writes `rows` under `head`, or nothing when there are no rows.
pub(super) fn write<const N: usize>(
    output: &mut dyn Write,
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let rows: Vec<[String; N]> = rows.map(|row| row.map(|cell| one_line(&cell))).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let widths: [usize; N] = std::array::from_fn(|column| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        let widest = cells.max().unwrap_or(0).max(head[column].chars().count());
        if column == 0 { widest } else { widest.min(WIDTH_MAX) }
    });
    write_row(output, &head, &widths)?;
    rows.iter().try_for_each(|row| write_row(output, row, &widths))
}

fn write_row<T: AsRef<str>>(output: &mut dyn Write, cells: &[T], widths: &[usize]) -> io::Result<()> {
    let mut line = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        let cell = cell.as_ref();
        line.push_str(cell);
        line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.chars().count()) + 2));
    }
    writeln!(output, "{}", line.trim_end())
}
