//! Where in a text an answer stands, as far as a rule may ask.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The headline, and what stands with it above the story.
    Headline,
    /// A heading inside the story.
    Heading,
    /// Running text.
    Body,
    /// The words under a picture.
    Caption,
    /// An item of a list.
    List,
    /// A cell of a table.
    Table,
    /// Inside quotation marks, wherever they stand.
    Quotation,
}

/// The names of the regions, in their order.
pub const REGION_NAMES: [&str; 7] = ["headline", "heading", "body", "caption", "list", "table", "quotation"];

const REGIONS: [Region; 7] =
    [Region::Headline, Region::Heading, Region::Body, Region::Caption, Region::List, Region::Table, Region::Quotation];

impl Region {
    /// The region of this name.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let at = REGION_NAMES.iter().position(|known| *known == name)?;
        Some(REGIONS[at])
    }
}

/// Where a rule's answers may stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Regions {
    /// If any, the only ones.
    pub only: Vec<Region>,
    /// The ones left out.
    pub not: Vec<Region>,
}

impl Regions {
    /// True when an answer counts that stands in all these regions: a quotation stands in the body too.
    pub fn admit(&self, stands_in: &[Region]) -> bool {
        let meets = |regions: &[Region]| regions.iter().any(|region| stands_in.contains(region));
        (self.only.is_empty() || meets(&self.only)) && !meets(&self.not)
    }
}
