//! Which tables of which files are in force.
//!
//! A project's own file takes the place of shipped rules and lists of the same name, and any file may do so by saying
//! `override = true`, or add to them with `extend = true`. Otherwise the same name twice is a fault, because neither
//! author could know which one counts. Claims and checks share their names: a finding is told by one of them.

use super::fault;
use super::keys::Table;
use super::spec::{FileSpec, TableSpec};
use crate::diagnostic::Diagnostic;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One file to be compiled.
pub(super) struct File<'s> {
    /// Name of the pack or file.
    pub(super) origin: String,
    pub(super) standing: Standing,
    pub(super) spec: FileSpec<'s>,
}

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Compiled into the binary, some packs of it left out.
    Shipped { in_full: bool },
    /// A project's own.
    Own,
}

/// A table in force, with all that other files add to it.
pub(super) struct Entry<'s> {
    /// Name of the pack or file it comes from.
    pub(super) origin: String,
    pub(super) standing: Standing,
    pub(super) table: Table,
    pub(super) spec: TableSpec<'s>,
}

/// The tables that nothing replaces, in the order of the files; doubles and additions to nothing are told.
pub(super) fn in_force<'s>(files: Vec<File<'s>>, faults: &mut Vec<Diagnostic>) -> Vec<Entry<'s>> {
    let mut slots: Vec<Option<Entry>> = Vec::new();
    let mut by_name: BTreeMap<(bool, Cow<'s, str>), usize> = BTreeMap::new();
    let mut additions = Vec::new();
    for File { origin, standing, spec } in files {
        for (table, spec) in spec.tables {
            let entry = Entry { origin: origin.clone(), standing, table, spec };
            if entry.spec.flag("extend") {
                additions.push(entry);
                continue;
            }
            let key = key_of(&entry);
            let before = by_name.get(&key).and_then(|at| slots[*at].as_ref());
            if let Some(before) = before
                && !takes_place_of(&entry, before)
            {
                let (place, first) = (&entry.spec.name.place, &before.spec.name.place);
                faults.push(fault::duplicate(entry.table, place, first, &entry.spec.name.value));
                continue;
            }
            if let Some(at) = by_name.insert(key, slots.len()) {
                slots[at] = None;
            }
            slots.push(Some(entry));
        }
    }
    for addition in additions {
        let base = by_name.get(&key_of(&addition)).and_then(|at| slots[*at].as_mut());
        match base.filter(|base| base.table == addition.table) {
            Some(base) => base.spec.extend(addition.spec),
            // What it adds to may be in a pack that is left out.
            None if addition.standing == (Standing::Shipped { in_full: false }) => {}
            None => {
                let known = slots.iter().flatten().filter(|entry| entry.table == addition.table);
                let known: Vec<&str> = known.map(|entry| entry.spec.name.value.as_ref()).collect();
                let name = &addition.spec.name;
                faults.push(fault::nothing_to_extend(addition.table, &name.place, &name.value, known));
            }
        }
    }
    slots.into_iter().flatten().collect()
}

/// Lists have names of their own.
fn key_of<'s>(entry: &Entry<'s>) -> (bool, Cow<'s, str>) {
    (entry.table == Table::List, entry.spec.name.value.clone())
}

fn takes_place_of(entry: &Entry, before: &Entry) -> bool {
    let is_shipped = |standing| matches!(standing, Standing::Shipped { .. });
    let is_other_file = entry.spec.name.place.source != before.spec.name.place.source;
    // A check never takes the place of a claim, which others may join.
    let is_same_table = entry.table == before.table;
    is_other_file
        && is_same_table
        && (entry.spec.flag("override") || !is_shipped(entry.standing) && is_shipped(before.standing))
}
