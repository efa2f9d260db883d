//! [`Attributes`]: what the attributes of an element say of its text; and why text is left out.

use super::tag::Tag;

/// Why an element's text may be no part of a page's main text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reason {
    /// It is not shown.
    Hidden,
    /// It is for programs that read aloud.
    Aloud,
    /// It asks for consent, or stands in a window above the page.
    Banner,
    /// It leads elsewhere: menus, contents, share buttons.
    Navigation,
    /// It stands around the text on every page: heads, feet, sides.
    Frame,
    /// It is to be filled in.
    Form,
}

/// What the attributes of an element say.
#[derive(Clone, Default, Debug)]
pub(super) struct Attributes {
    /// Why its text may be left out.
    pub(super) reason: Option<Reason>,
    /// The tag that its role makes it.
    pub(super) tag: Option<Tag>,
    /// Its level as a heading.
    pub(super) level: u8,
    /// It leads somewhere.
    pub(super) link: bool,
    /// It leads to a place in the page.
    pub(super) anchor: bool,
    /// The e-mail address that it writes to.
    pub(super) mail: Option<String>,
    /// It is a table for the sake of its looks.
    pub(super) layout: bool,
    /// It opens and closes a part of the page.
    pub(super) opens: bool,
    /// Its style makes it bold.
    pub(super) bold: bool,
    /// Columns and rows that a cell takes.
    pub(super) spans: (u8, u8),
}

/// Beginnings of the names of classes and ids that consent managers in general use give to their windows.
const CONSENT_WINDOWS: &[&str] = &[
    "axeptio_overlay",
    "borlabscookie",
    "cc-banner",
    "cc-window",
    "cky-consent",
    "cky-modal",
    "cky-overlay",
    "cmplz-cookiebanner",
    "cmplz-manage-consent",
    "consent-banner",
    "consent-manager",
    "consent-modal",
    "cookieconsent",
    "cookiefirst-root",
    "cookiescript_injected",
    "cybotcookiebotdialog",
    "didomi-host",
    "didomi-popup",
    "fc-consent-root",
    "gdpr-banner",
    "gdpr-consent",
    "gdpr-cookie",
    "iubenda-cs-",
    "klaro",
    "moove_gdpr",
    "onetrust-banner-sdk",
    "onetrust-consent-sdk",
    "onetrust-pc-sdk",
    "osano-cm-window",
    "qc-cmp2",
    "sp_message_container",
    "tarteaucitronroot",
    "termly-styles",
    "truste_box",
    "truste_overlay",
    "usercentrics",
];

/// With "cookie" in one name: a banner.
const BANNERS: &[&str] = &[
    "alert",
    "banner",
    "bar",
    "box",
    "consent",
    "dialog",
    "layer",
    "message",
    "modal",
    "notice",
    "notification",
    "overlay",
    "popup",
    "prompt",
    "settings",
    "toast",
    "wall",
];

/// Classes and ids of what is not shown.
const HIDDEN: &[&str] = &["d-none", "display-none", "hidden", "hide", "is-hidden", "u-hidden"];

/// Classes and ids of what is for programs that read aloud.
const ALOUD: &[&str] = &[
    "element-invisible",
    "offscreen",
    "screen-reader-only",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
];

/// Classes and ids of what leads elsewhere.
const NAVIGATION: &[&str] = &[
    "addtoany_share_save_container",
    "back-to-top",
    "breadcrumb",
    "breadcrumbs",
    "ez-toc-container",
    "main-menu",
    "menu",
    "nav",
    "navbar",
    "navigation",
    "pagination",
    "share",
    "share-buttons",
    "sharedaddy",
    "site-nav",
    "skip-link",
    "skip-links",
    "skip-to-content",
    "social",
    "social-links",
    "social-share",
    "table-of-contents",
    "toc",
    "toc_container",
    "toctree-wrapper",
];

/// Classes and ids of what stands around the text of every page.
const FRAMES: &[&str] = &[
    "comment-respond",
    "comments",
    "footer",
    "global-footer",
    "global-header",
    "masthead",
    "newsletter-signup",
    "related-posts",
    "sidebar",
    "site-footer",
    "site-header",
    "widget-area",
];

/// Classes that show on some screens what another class hides.
const SHOWN_AGAIN: &[&str] = &["-block", "-flex", "-grid", "-table", ":block", ":flex", ":grid", ":inline", ":table"];

/// The longest e-mail address that is taken from a link.
const LONGEST_MAIL: usize = 254;

impl Attributes {
    /// Takes notice of an attribute of an element; `name` is in lower case.
    pub(super) fn notice(&mut self, name: &[u8], value: &[u8]) {
        let value = String::from_utf8_lossy(value);
        let value = value.trim();
        match name {
            b"hidden" if !value.eq_ignore_ascii_case("until-found") => self.reason = Some(Reason::Hidden),
            b"aria-hidden" if value.eq_ignore_ascii_case("true") => self.reason = Some(Reason::Hidden),
            b"style" => self.style(&value.to_ascii_lowercase()),
            b"class" | b"id" => self.class(&value.to_ascii_lowercase()),
            b"role" => self.role(&value.to_ascii_lowercase()),
            b"aria-level" => self.level = value.parse().unwrap_or(self.level),
            b"aria-expanded" | b"aria-controls" => self.opens = true,
            b"href" => self.target(value),
            b"colspan" => self.spans.0 = value.parse().unwrap_or(1),
            b"rowspan" => self.spans.1 = value.parse().unwrap_or(1),
            _ => {}
        }
    }

    fn leave_out(&mut self, reason: Reason) {
        self.reason.get_or_insert(reason);
    }

    fn style(&mut self, style: &str) {
        for declaration in style.split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().trim_end_matches("!important").trim_end();
            match property.trim() {
                "display" if value == "none" => self.reason = Some(Reason::Hidden),
                "visibility" if value == "hidden" => self.reason = Some(Reason::Hidden),
                "font-weight" => self.bold = matches!(value, "bold" | "bolder" | "600" | "700" | "800" | "900"),
                _ => {}
            }
        }
    }

    fn class(&mut self, names: &str) {
        for name in names.split_ascii_whitespace() {
            let banner = name.contains("cookie") && BANNERS.iter().any(|part| name.contains(part));
            if banner || CONSENT_WINDOWS.iter().any(|window| name.starts_with(window)) {
                self.leave_out(Reason::Banner);
            } else if HIDDEN.contains(&name) && !SHOWN_AGAIN.iter().any(|part| names.contains(part)) {
                self.leave_out(Reason::Hidden);
            } else if ALOUD.contains(&name) {
                self.leave_out(Reason::Aloud);
            } else if NAVIGATION.contains(&name) {
                self.leave_out(Reason::Navigation);
            } else if FRAMES.contains(&name) {
                self.leave_out(Reason::Frame);
            }
        }
    }

    fn role(&mut self, role: &str) {
        match role {
            "main" => self.tag = Some(Tag::Main),
            "article" => self.tag = Some(Tag::Article),
            "heading" => self.tag = Some(Tag::Heading),
            "presentation" | "none" => self.layout = true,
            "navigation" | "menu" | "menubar" | "toolbar" | "doc-toc" => self.leave_out(Reason::Navigation),
            "banner" | "contentinfo" | "complementary" => self.leave_out(Reason::Frame),
            "dialog" | "alertdialog" => self.leave_out(Reason::Banner),
            "form" | "search" => self.leave_out(Reason::Form),
            _ => {}
        }
    }

    fn target(&mut self, target: &str) {
        self.link = !target.is_empty();
        self.anchor = target.starts_with('#');
        let address = target.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        let address = address.and_then(|_| target.get(7..)).and_then(|rest| rest.split('?').next()).unwrap_or_default();
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-' | b'@');
        if address.len() <= LONGEST_MAIL && address.contains('@') && address.bytes().all(plain) {
            self.mail = Some(address.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(name: &str, value: &str) -> Option<Reason> {
        let mut attributes = Attributes::default();
        attributes.notice(name.as_bytes(), value.as_bytes());
        attributes.reason
    }

    #[test]
    fn what_is_left_out_is_told_by_attributes_in_general_use() {
        use Reason::{Aloud, Banner, Form, Frame, Hidden, Navigation};
        for (name, value, expected) in [
            ("hidden", "", Some(Hidden)),
            ("hidden", "until-found", None),
            ("aria-hidden", "true", Some(Hidden)),
            ("aria-hidden", "false", None),
            ("style", "color: red; Display : none !important", Some(Hidden)),
            ("style", "display: block", None),
            ("class", "hidden lg:block", None),
            ("class", "card hidden", Some(Hidden)),
            ("class", "d-none d-md-flex", None),
            ("class", "sr-only", Some(Aloud)),
            ("id", "onetrust-banner-sdk", Some(Banner)),
            ("id", "ot-sdk-cookie-policy", None),
            ("class", "js-CookieBanner", Some(Banner)),
            ("class", "cookie-table", None),
            ("class", "privacy-policy", None),
            ("role", "dialog", Some(Banner)),
            ("role", "search", Some(Form)),
            ("role", "contentinfo", Some(Frame)),
            ("class", "site-footer wide", Some(Frame)),
            ("class", "breadcrumbs", Some(Navigation)),
            ("data-hidden", "", None),
        ] {
            assert_eq!(reason(name, value), expected, "{name}={value}");
        }
    }

    #[test]
    fn an_address_is_taken_from_a_link_that_writes_to_it() {
        for (target, expected) in [
            ("mailto:privacy@bakery.example?subject=Data", Some("privacy@bakery.example")),
            ("MAILTO:privacy@bakery.example", Some("privacy@bakery.example")),
            ("mailto:", None),
            ("mailto:Ann <ann@bakery.example>", None),
            ("https://bakery.example/@ann", None),
        ] {
            let mut attributes = Attributes::default();
            attributes.notice(b"href", target.as_bytes());
            assert_eq!(attributes.mail.as_deref(), expected, "{target}");
        }
    }
}
