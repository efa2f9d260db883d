//! [`Said`]: what a statement says, before its names are strings of the policy.

use core::num::NonZeroU32;

use super::{
    Category, ContactOwner, ContactPoint, CookieCategory, CookieLifetime, Criterion, Date, Ground, Party, Period,
    PurposeKind, RecipientClass, RetentionLimit, TransferTo, Unit,
};

/// The names that statements hold: one text, of which each is a piece. Most are said more than once, and become strings
/// where the rows of the policy are made. Beside them what is said of cookies, which few texts say and takes more room than the
/// rest.
#[derive(Default, Debug)]
pub(crate) struct Names {
    text: String,
    cookies: Vec<CookieFacts>,
}

/// What is said of a cookie, as its place in [`Names`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Cookie(u32);

/// Cookies that a text speaks of which speaks of any.
const SOME_COOKIES: usize = 20;

/// A name, as its place in [`Names`]; equal ones are in the same place.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Name {
    start: u32,
    /// One more than its end.
    end: NonZeroU32,
}

impl Name {
    /// A name without letters.
    pub(crate) const EMPTY: Self = Self { start: 0, end: NonZeroU32::MIN };
}

impl Names {
    /// Forgets all names, but keeps the room for them.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.cookies.clear();
    }

    /// Makes room for so many letters.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Adds a name.
    pub(crate) fn add(&mut self, name: &str) -> Name {
        self.make(|text| text.push_str(name))
    }

    /// Adds a name on one line: white space made single blanks.
    pub(crate) fn add_line(&mut self, name: &str) -> Name {
        self.make(|text| push_line(text, name.split_whitespace()))
    }

    /// Adds the name that `write` puts behind the others.
    pub(crate) fn make(&mut self, write: impl FnOnce(&mut String)) -> Name {
        let start = self.text.len();
        write(&mut self.text);
        Self::place(start, self.text.len())
    }

    /// The same, where `write` finds that it is a name.
    pub(crate) fn make_if(&mut self, write: impl FnOnce(&mut String) -> bool) -> Option<Name> {
        let start = self.text.len();
        let made = write(&mut self.text);
        self.text.truncate(if made { self.text.len() } else { start });
        made.then(|| Self::place(start, self.text.len()))
    }

    fn place(start: usize, end: usize) -> Name {
        let end = u32::try_from(end).ok().and_then(|end| NonZeroU32::MIN.checked_add(end));
        u32::try_from(start).ok().zip(end).map_or(Name::EMPTY, |(start, end)| Name { start, end })
    }

    /// Adds what is said of a cookie.
    pub(crate) fn add_cookie(&mut self, facts: CookieFacts) -> Cookie {
        let place = u32::try_from(self.cookies.len()).unwrap_or(u32::MAX);
        if self.cookies.capacity() == 0 {
            self.cookies.reserve(SOME_COOKIES);
        }
        self.cookies.push(facts);
        Cookie(place)
    }

    /// What is said of a cookie.
    pub(crate) fn cookie(&self, Cookie(place): Cookie) -> CookieFacts {
        self.cookies.get(place as usize).copied().unwrap_or_default()
    }

    /// The same, to be completed.
    pub(crate) fn cookie_mut(&mut self, Cookie(place): Cookie) -> Option<&mut CookieFacts> {
        self.cookies.get_mut(place as usize)
    }

    /// The letters of a name.
    pub(crate) fn get(&self, name: Name) -> &str {
        self.text.get(name.start as usize..name.end.get() as usize - 1).unwrap_or_default()
    }
}

/// Adds words to a text, with single blanks between them.
pub(super) fn push_line<'a>(text: &mut String, words: impl Iterator<Item = &'a str>) {
    for (index, word) in words.enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(word);
    }
}

/// What is said of a cookie: [`CookieDetails`](super::CookieDetails).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub(crate) struct CookieFacts {
    pub(crate) name: Option<Name>,
    pub(crate) provider: Option<Name>,
    pub(crate) category: Option<CookieCategory>,
    pub(crate) party: Option<Party>,
    pub(crate) lifetime: Option<CookieLifetime>,
}

/// A [`RetentionLimit`] in less room: what two periods are of side by side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Limit {
    Period(Period),
    Range { counts: [u32; 2], units: [Unit; 2] },
    Criterion(Criterion),
}

impl From<RetentionLimit> for Limit {
    fn from(limit: RetentionLimit) -> Self {
        match limit {
            RetentionLimit::Period(period) => Self::Period(period),
            RetentionLimit::Range(one, other) => {
                Self::Range { counts: [one.count, other.count], units: [one.unit, other.unit] }
            }
            RetentionLimit::Criterion(criterion) => Self::Criterion(criterion),
        }
    }
}

impl From<Limit> for RetentionLimit {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::Period(period) => Self::Period(period),
            Limit::Range { counts: [one, other], units: [of, to] } => {
                Self::Range(Period::new(one, of), Period::new(other, to))
            }
            Limit::Criterion(criterion) => Self::Criterion(criterion),
        }
    }
}

/// What a [`ContactPoint`](super::ContactPoint) is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum ContactForm {
    Email,
    Phone,
    Post,
    Url,
}

impl ContactForm {
    /// The point of an address.
    pub(super) const fn point(self, address: String) -> ContactPoint {
        match self {
            Self::Email => ContactPoint::Email(address),
            Self::Phone => ContactPoint::Phone(address),
            Self::Post => ContactPoint::Post(address),
            Self::Url => ContactPoint::Url(address),
        }
    }
}

/// The normalised reading of a statement: a [`Value`](super::Value) whose names are places.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Said {
    Date(Date),
    Controller(Name),
    Contact(ContactForm, ContactOwner, Name),
    Category(Category),
    Purpose(PurposeKind),
    Ground(Ground),
    Interest,
    Source(Option<RecipientClass>),
    Recipient(Name),
    Class(RecipientClass),
    Transfer(TransferTo),
    Retention(Limit),
    Authority(Option<Name>),
    Cookie(Cookie),
    Age(Option<u8>),
    /// The kind says all.
    None,
}

impl Said {
    /// The same without what is kept apart, and that, names as letters: by all together two readings are the same.
    pub(super) fn apart(mut self, names: &Names) -> (Self, Option<CookieFacts>, [Option<&str>; 2]) {
        let mut cookie = None;
        let found = match &mut self {
            Self::Controller(name) | Self::Contact(_, _, name) | Self::Recipient(name) => {
                [Some(core::mem::replace(name, Name::EMPTY)), None]
            }
            Self::Authority(name) => [name.take(), None],
            Self::Cookie(place) => {
                let facts = cookie.insert(names.cookie(core::mem::replace(place, Cookie(0))));
                [facts.name.take(), facts.provider.take()]
            }
            _ => [None, None],
        };
        (self, cookie, found.map(|name| name.map(|name| names.get(name))))
    }
}

#[cfg(test)]
impl Said {
    /// What a value of a kind says, its names added to `names`, but for those that are there.
    pub(crate) fn of(kind: super::Kind, value: &super::Value, names: &mut Names) -> Self {
        use super::{Kind, RecipientParty, Value};
        let officers = kind == Kind::DpoContact;
        let of = if officers { ContactOwner::DataProtectionOfficer } else { ContactOwner::Controller };
        let contact = |form, name| Self::Contact(form, of, name);
        let mut add = |name: &str| match names.text.find(name) {
            Some(start) => Names::place(start, start + name.len()),
            None => names.add(name),
        };
        match value {
            Value::Date(date) => Self::Date(*date),
            Value::Controller(name) => Self::Controller(add(name)),
            Value::Contact(ContactPoint::Email(name)) => contact(ContactForm::Email, add(name)),
            Value::Contact(ContactPoint::Phone(name)) => contact(ContactForm::Phone, add(name)),
            Value::Contact(ContactPoint::Post(name)) => contact(ContactForm::Post, add(name)),
            Value::Contact(ContactPoint::Url(name)) => contact(ContactForm::Url, add(name)),
            Value::Category(category) => Self::Category(*category),
            Value::Purpose(purpose) => Self::Purpose(*purpose),
            Value::Ground(ground) => Self::Ground(*ground),
            Value::Interest => Self::Interest,
            Value::Source(class) => Self::Source(*class),
            Value::Recipient(RecipientParty::Name(name)) => Self::Recipient(add(name)),
            Value::Recipient(RecipientParty::Class(class)) => Self::Class(*class),
            Value::Transfer(destination) => Self::Transfer(*destination),
            Value::Retention(limit) => Self::Retention((*limit).into()),
            Value::Authority(name) => Self::Authority(name.as_deref().map(add)),
            Value::Cookie(details) => {
                let facts = CookieFacts {
                    name: details.name.as_deref().map(&mut add),
                    provider: details.provider.as_deref().map(&mut add),
                    category: details.category,
                    party: details.party,
                    lifetime: details.lifetime,
                };
                let known =
                    (0..).zip(&names.cookies).find(|&(_, known)| *known == facts).map(|(place, _)| Cookie(place));
                Self::Cookie(known.unwrap_or_else(|| names.add_cookie(facts)))
            }
            Value::Age(age) => Self::Age(*age),
            Value::None => Self::None,
        }
    }
}
