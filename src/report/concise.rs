//! One line a finding, as compilers write theirs: `path:line:column: level[rule] message`.
//!
//! For editors and for `grep`. It leaves out the other sides and every reason; nothing found is nothing written.

use super::MESSAGE_WIDTH;
use super::site::Sites;
use super::wording::{cut, one_line};
use crate::check::Report;
use std::io::{self, Write};

/// Writes all findings.
pub(super) fn write(output: &mut dyn Write, report: &Report) -> io::Result<()> {
    let mut sites = Sites::of(report);
    for finding in &report.findings {
        let Some(told) = sites.told(finding) else { continue };
        let (site, message) = (&told.primary, cut(&finding.message, MESSAGE_WIDTH));
        let (name, level) = (one_line(&site.source.name), finding.level.name());
        writeln!(
            output,
            "{name}:{}:{}: {level}[{}] {message}",
            site.start.line,
            site.start.column,
            one_line(&finding.rule)
        )?;
    }
    Ok(())
}
