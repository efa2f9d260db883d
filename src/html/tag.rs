//! [`Tag`]: what an element does to the text it holds.

/// What an element does to the text it holds. Elements that do the same are one tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum Tag {
    /// Any other, whose text goes on in the line.
    Inline,
    /// Important text: `b`, `strong`.
    Strong,
    /// A computer's text: `code`, `kbd`, `samp`, `tt`.
    Code,
    /// A link.
    Link,
    /// A note above the line.
    Superscript,
    /// A heading of any level.
    Heading,
    /// A paragraph.
    Paragraph,
    /// Anything else that begins on a line of its own.
    Division,
    /// The page: `html`, `head`, `body`.
    Page,
    /// The main text: `main`.
    Main,
    /// A text of its own: `article`.
    Article,
    /// What stands above a text: `header`.
    Header,
    /// What stands below a text: `footer`.
    Footer,
    /// What stands beside a text: `aside`.
    Aside,
    /// Links to other pages: `nav`.
    Navigation,
    /// A form.
    Form,
    /// A window above the page: `dialog`.
    Dialog,
    /// What a program shows later: `template`.
    Template,
    /// Text as it was typed: `pre`.
    Typed,
    /// A list: `ul`, `ol`, `menu`.
    List,
    /// An item of a list.
    Item,
    /// A list of terms and what they mean: `dl`.
    Glossary,
    /// A term.
    Term,
    /// What a term means.
    Meaning,
    /// A table.
    Table,
    /// The head of a table: `thead`.
    Head,
    /// Other rows of a table: `tbody`, `tfoot`.
    Rows,
    /// A row.
    Row,
    /// A cell.
    Cell,
    /// A cell that heads its column or row: `th`.
    HeadCell,
    /// What stands above a table: `caption`.
    Caption,
    /// The line that opens a `details`.
    Summary,
    /// Something to press.
    Button,
    /// What holds no text for a reader: programs, styles, pictures, fields.
    Mute,
}

/// How many tags there are.
pub(super) const TAGS: usize = Tag::Mute as usize + 1;

impl Tag {
    /// Whether its text begins on a line of its own.
    pub(super) const fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Strong | Self::Code | Self::Link | Self::Superscript | Self::Button)
    }
}

/// A start or end tag, by its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Name {
    /// Of an element; for a heading with its level, else 0.
    Element(Tag, u8),
    /// A line break.
    Break,
    /// A rule across the page.
    Rule,
    /// Any other that has no content.
    Void,
}

/// What the name of a tag, in lower case, stands for.
pub(super) fn name(name: &[u8]) -> Name {
    let tag = match name {
        [b'h', level @ b'1'..=b'6'] => return Name::Element(Tag::Heading, level - b'0'),
        b"br" => return Name::Break,
        b"hr" => return Name::Rule,
        b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"embed" | b"frame" | b"img" | b"input" | b"keygen"
        | b"link" | b"meta" | b"param" | b"source" | b"track" | b"wbr" => return Name::Void,
        b"b" | b"strong" => Tag::Strong,
        b"code" | b"kbd" | b"samp" | b"tt" => Tag::Code,
        b"a" => Tag::Link,
        b"sup" => Tag::Superscript,
        b"p" => Tag::Paragraph,
        b"address" | b"blockquote" | b"center" | b"colgroup" | b"details" | b"div" | b"fieldset" | b"figcaption"
        | b"figure" | b"hgroup" | b"legend" | b"search" | b"section" => Tag::Division,
        b"html" | b"head" | b"body" => Tag::Page,
        b"main" => Tag::Main,
        b"article" => Tag::Article,
        b"header" => Tag::Header,
        b"footer" => Tag::Footer,
        b"aside" => Tag::Aside,
        b"nav" => Tag::Navigation,
        b"form" => Tag::Form,
        b"dialog" => Tag::Dialog,
        b"template" => Tag::Template,
        b"pre" | b"listing" | b"plaintext" | b"xmp" => Tag::Typed,
        b"ul" | b"ol" | b"menu" | b"dir" => Tag::List,
        b"li" => Tag::Item,
        b"dl" => Tag::Glossary,
        b"dt" => Tag::Term,
        b"dd" => Tag::Meaning,
        b"table" => Tag::Table,
        b"thead" => Tag::Head,
        b"tbody" | b"tfoot" => Tag::Rows,
        b"tr" => Tag::Row,
        b"td" => Tag::Cell,
        b"th" => Tag::HeadCell,
        b"caption" => Tag::Caption,
        b"summary" => Tag::Summary,
        b"button" => Tag::Button,
        b"applet" | b"audio" | b"canvas" | b"datalist" | b"frameset" | b"iframe" | b"map" | b"math" | b"meter"
        | b"noembed" | b"noframes" | b"noscript" | b"object" | b"output" | b"picture" | b"progress" | b"script"
        | b"select" | b"style" | b"svg" | b"textarea" | b"title" | b"video" => Tag::Mute,
        _ => Tag::Inline,
    };
    Name::Element(tag, 0)
}
