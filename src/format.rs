//! [`Format`]: how a text is written.

/// How a text is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Format {
    /// Markdown, plain text that lost its markup, and what lies between. HTML tags in it are passed over.
    Markdown,
    /// HTML: a whole page as it was served, or a part of one (feature `html`).
    ///
    /// The main text is found and read; scripts, styles, forms, menus, heads and feet of the page, requests for consent and
    /// elements that are not shown are left out.
    ///
    /// Spans are of the HTML. A span goes from the first to the last character of a phrase, with the tags between them, of
    /// which one of a pair may stand outside; it neither begins nor ends inside a tag or a character reference. An address
    /// that only the target of a link states (`<a href="mailto:…">`) has the whole link as its span. The texts that a
    /// [`Policy`](crate::Policy) holds (headings, names, interests) are without tags, their references decoded.
    ///
    /// ```
    /// use privacy_policy::{Format, Parser, Right};
    ///
    /// let html = "<h2>Your rights</h2><p>You have the right to <b>erasure</b> of your&nbsp;data.</p>";
    /// let policy = Parser::builder().format(Format::Html).build().parse(html)?;
    /// assert_eq!(policy.rights[0].right, Right::Erasure);
    /// let places: Vec<_> = policy.rights[0].evidence.iter().filter_map(|e| e.span().of(html)).collect();
    /// assert_eq!(places, ["erasure</b> of your&nbsp;data"]);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    #[cfg(feature = "html")]
    Html,
}

impl Format {
    /// How a text is written, by its looks.
    ///
    /// With the feature `html`, a text is [`Html`](Format::Html) that begins with a doctype or a tag of the page (`<html>`,
    /// `<head>`, `<body>`), or that begins with a tag and stands nearly all of it between the tags of paragraphs and the
    /// like. Markdown with some HTML in it is markdown. Time is linear in the length of the text up to 64 KiB.
    ///
    /// Without the feature every text is [`Markdown`](Format::Markdown), a page too: its tags are passed over, and menus and
    /// scripts are read as text. Any crate of a program can turn the feature on for all of it, so state the format
    /// ([`ParserBuilder::format`](crate::ParserBuilder::format)) where it is known.
    ///
    /// ```
    /// use privacy_policy::Format;
    ///
    /// assert_eq!(Format::of("# Privacy\n\nWe keep your <b>name</b>."), Format::Markdown);
    /// ```
    #[allow(unused_variables, reason = "without the feature there is one format")]
    pub fn of(text: &str) -> Self {
        #[cfg(feature = "html")]
        if crate::html::is_html(text) {
            return Self::Html;
        }
        Self::Markdown
    }
}
