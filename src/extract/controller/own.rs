//! The names that are the policy's own: those in its title and in the hosts of its e-mail addresses.

use crate::extract::output::Output;
use crate::extract::unit::Unit;
use crate::model::Name;

/// Names that a policy's title and addresses are remembered for.
pub(super) const MOST_OWN: usize = 12;
/// Hosts that say nothing of who writes from them.
const MAIL_HOSTS: &[&str] = &[
    "gmail",
    "googlemail",
    "google",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "icloud",
    "me",
    "mac",
    "aol",
    "gmx",
    "mail",
    "protonmail",
    "proton",
    "pm",
    "qq",
    "yandex",
    "zoho",
    "ziggo",
    "kpnmail",
    "planet",
    "xs4all",
    "telenet",
    "skynet",
    "example",
];

impl Output {
    /// Remembers the names in the e-mail addresses of `text`: their host, or who writes from a host of everybody.
    pub(crate) fn learn_hosts(&mut self, text: &str) {
        for (at, _) in text.match_indices('@') {
            let Some(mut label) = host_label(text, at + 1) else { continue };
            if MAIL_HOSTS.contains(&label) {
                let before = text.as_bytes().get(..at).unwrap_or_default();
                let len = before.iter().rev().take(64).take_while(|&&b| is_of_host(b)).count();
                label = text.get(at - len..at).unwrap_or_default();
            }
            self.own(label);
        }
    }

    /// Remembers a name as the policy's own.
    pub(super) fn own(&mut self, name: &str) {
        let bytes: usize = letters(name).map(char::len_utf8).sum();
        let known = || self.own_names().any(|own| own.chars().eq(letters(name)));
        if bytes >= 3 && self.own < MOST_OWN && !known() {
            let own = self.names.make(|to| to.extend(letters(name)));
            self.firsts |= self.names.get(own).chars().next().map_or(0, bit);
            self.heard.insert(self.own, own);
            self.own += 1;
        }
    }

    /// The names that are the policy's own.
    fn own_names(&self) -> impl Iterator<Item = &str> {
        self.heard.get(..self.own).unwrap_or_default().iter().map(|&own| self.names.get(own))
    }

    /// Names that were proposed for the controller's and refused.
    pub(super) fn refused(&self) -> &[Name] {
        self.heard.get(self.own..).unwrap_or_default()
    }

    /// Is what stands in tokens `first..end` a name that is the policy's [own](Self::is_own)?
    pub(in crate::extract) fn owns(&self, unit: &Unit<'_>, first: usize, end: usize, formal: bool) -> bool {
        let may = match unit.slice(first, end).as_bytes() {
            [first, ..] if first.is_ascii_alphanumeric() => self.firsts & bit(first.to_ascii_lowercase().into()) != 0,
            _ => true,
        };
        may && self.is_own(&unit.line(first, end), formal)
    }

    /// Is the name one that the policy's title or e-mail addresses hold, or the beginning of one? With a legal form it may
    /// hold more.
    pub(in crate::extract) fn is_own(&self, name: &str, formal: bool) -> bool {
        let first = match name.as_bytes() {
            _ if self.own == 0 => return false,
            [first, ..] if first.is_ascii_alphanumeric() => Some(char::from(first.to_ascii_lowercase())),
            _ => letters(name).next(),
        };
        if self.firsts & first.map_or(0, bit) == 0 {
            return false;
        }
        let mut own = self.own_names().filter(|own| own.chars().next() == first);
        own.any(|own| {
            let (mut a, mut b) = (own.chars(), letters(name));
            let mut common = 0;
            loop {
                match (a.next(), b.next()) {
                    (None, None) => return common >= 3,
                    (None, _) => return formal && common >= 4,
                    (_, None) => return common >= 4,
                    (x, y) if x == y => common += 1,
                    _ => return false,
                }
            }
        })
    }
}

/// May the byte be part of a host?
const fn is_of_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
}

/// The label of the host at byte `from` that names who it is: "name" of "www.name.co.uk".
fn host_label(text: &str, from: usize) -> Option<&str> {
    let len = text.as_bytes().get(from..)?.iter().take(64).take_while(|&&b| is_of_host(b)).count();
    let host = text.get(from..from + len)?;
    let mut labels = host.trim_end_matches('.').rsplit('.');
    let (_, label) = (labels.next()?, labels.next()?);
    Some(if label.len() <= 3 { labels.next().unwrap_or(label) } else { label })
}

/// The bit of a letter among those that names begin with.
fn bit(letter: char) -> u64 {
    1 << (u32::from(letter) & 63)
}

/// The letters and digits of a name in lower case.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
