//! Checkstyle's XML, which many viewers of lint results read: findings under the file of their leading passage.

use super::site::Sites;
use super::wording::cut;
use super::xml::escaped;
use super::{MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::diagnostic::Level;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Writes the document.
pub(super) fn write(output: &mut dyn Write, report: &Report) -> io::Result<()> {
    let mut sites = Sites::of(report);
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for finding in &report.findings {
        let Some(told) = sites.told(finding) else { continue };
        let severity = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "info",
        };
        let against = told.others.first().map_or_else(String::new, |site| {
            let (name, says) = (&site.source.name, cut(site.says, SAYS_WIDTH));
            format!(" ({name}:{}:{}: {says})", site.start.line, site.start.column)
        });
        let message = format!("{}{against}", cut(&finding.message, MESSAGE_WIDTH));
        let site = told.primary;
        files.entry(&site.source.name).or_default().push(format!(
            "<error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{}\" source=\"crosscheck.{}\"/>",
            site.start.line,
            site.start.column,
            escaped(&message),
            escaped(&finding.rule),
        ));
    }
    writeln!(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(output, "<checkstyle version=\"4.3\">")?;
    for (name, errors) in files {
        writeln!(output, "  <file name=\"{}\">", escaped(name))?;
        errors.iter().try_for_each(|error| writeln!(output, "    {error}"))?;
        writeln!(output, "  </file>")?;
    }
    writeln!(output, "</checkstyle>")
}
