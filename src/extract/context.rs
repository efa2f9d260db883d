//! [`Context`]: what the headings, lead-ins and column heads say about the place where a sentence stands.

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{CookieCategory, Ground, Party, Right};
use crate::scan::Hit;
use crate::text::{Block, BlockKind, NO_BLOCK, Token, WordSet, words};

/// Where a unit stands.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Place {
    /// The policy is worded as the notice of a product.
    pub(crate) of_notice: bool,
    /// What its section is about.
    pub(crate) topic: Option<Topic>,
    /// What the list or table column it stands in was announced to hold.
    pub(crate) announced: Option<Topic>,
    /// The list was announced by a denial ("we do not collect:").
    pub(crate) denied: bool,
    /// It is a heading.
    pub(crate) heading: bool,
    /// It is a list item, a label or a cell: a phrase of its own rather than a sentence.
    pub(crate) item: bool,
    /// It is a label.
    pub(crate) label: bool,
    /// It is the text behind a label.
    pub(crate) labelled: bool,
    /// The right that the label names.
    pub(crate) right: Option<Right>,
    /// It is the first sentence of its block.
    pub(crate) opens: bool,
    /// It is a cell of a table: its column.
    pub(crate) column: Option<u16>,
    /// The table lists cookies.
    pub(crate) cookies: bool,
    /// A column of the table is said to hold their names.
    pub(crate) named: bool,
    /// What the cookies that its section or list speaks of are for.
    pub(crate) cookie_kind: Option<CookieCategory>,
    /// Who sets them.
    pub(crate) cookie_party: Option<Party>,
    /// It is the text behind a label that ends in "by": it says who.
    pub(crate) by: bool,
    /// The words of the heading above it, in [`Context::words`].
    pub(crate) under: Range,
    /// The words of what introduces its list, of its label or its column's head.
    pub(crate) behind: Range,
}

/// First and first behind.
pub(super) type Range = (u32, u32);

/// What is known of a block that may introduce others.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Lead {
    label: bool,
    /// The label ends in "by".
    by: bool,
    right: Option<Right>,
    announced: Option<Topic>,
    topic: Option<Topic>,
    denied: bool,
    /// Where its words begin, and how many they are.
    first: u32,
    count: u8,
}

impl Lead {
    fn words(&self) -> Range {
        (self.first, self.first + u32::from(self.count))
    }

    fn set_words(&mut self, (first, end): Range) {
        (self.first, self.count) = (first, u8::try_from(end - first).unwrap_or(u8::MAX));
    }
}

/// Words of a heading or of what introduces a list that are remembered: the last ones.
const MOST_WORDS: usize = 16;
/// Words that are remembered beside one for each block.
const SOME_WORDS: usize = 40;

/// The context, updated block by block.
#[derive(Default)]
pub(crate) struct Context {
    /// The policy is worded as the notice of a product.
    of_notice: bool,
    /// What the open sections are about, by level.
    sections: [Option<Topic>; 7],
    /// By block.
    pub(crate) leads: Vec<Lead>,
    /// By column of the present table, with the words of its head.
    columns: Vec<(Option<Topic>, Range)>,
    /// Lemmas of headings and of what introduces something.
    words: Vec<u16>,
    /// The words of the last heading.
    heading: Range,
    /// The topic of the section that holds the whole, from the deepest heading that has one.
    topic: Option<Topic>,
    /// The present table lists cookies.
    cookies: bool,
    /// A column of the present table is said to hold names.
    named: bool,
    /// The last paragraph spoke of cookies; a table behind it lists them.
    of_cookies: bool,
    /// What the cookies of the present section are for, where its heading or a sentence in it says so.
    cookie_kind: Option<CookieCategory>,
    /// Who sets the cookies of the present section, where its heading or a label in it says so.
    cookie_party: Option<Party>,
}

impl Context {
    /// Forgets the last text, but keeps the room, and makes more for one of so many blocks, which may be a notice.
    pub(crate) fn reset(&mut self, blocks: usize, of_notice: bool) {
        let Self { mut leads, mut columns, mut words, .. } = core::mem::take(self);
        leads.clear();
        columns.clear();
        words.clear();
        leads.reserve(blocks);
        words.reserve(blocks + SOME_WORDS);
        *self = Self { of_notice, leads, columns, words, ..Self::default() };
    }

    /// What the present section is about.
    pub(crate) fn topic(&self) -> Option<Topic> {
        self.topic
    }

    /// The words that [`Place`]s refer to.
    pub(crate) fn words(&self) -> &[u16] {
        &self.words
    }

    /// Remembers the last words of `tokens` that the lexicon knows.
    fn remember(&mut self, tokens: &[Token]) -> Range {
        let first = self.words.len();
        let last = tokens.len().saturating_sub(MOST_WORDS);
        let known = tokens.get(last..).unwrap_or_default().iter().map(|token| token.word).filter(|&word| word != 0);
        self.words.extend(known);
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        (narrow(first), narrow(self.words.len()))
    }

    /// Where a block stands.
    pub(crate) fn place(&self, block: &Block) -> Place {
        let lead = self.lead(block);
        let mut place = Place {
            of_notice: self.of_notice,
            topic: lead.topic.or(self.topic),
            announced: lead.announced,
            denied: lead.denied,
            opens: true,
            cookie_kind: self.cookie_kind,
            cookie_party: self.cookie_party,
            under: self.heading,
            behind: lead.words(),
            ..Place::default()
        };
        match block.kind {
            BlockKind::Heading(_) => place.heading = true,
            BlockKind::Label => (place.item, place.label) = (true, true),
            BlockKind::Item(_) => place.item = true,
            BlockKind::Paragraph => (place.labelled, place.by, place.right) = (lead.label, lead.by, lead.right),
            BlockKind::Cell { column, header, .. } => {
                place.item = true;
                place.heading = header;
                (place.announced, place.behind) = self.columns.get(usize::from(column)).copied().unwrap_or_default();
                // "Name" heads those who get data, in a section on them.
                if place.announced == Some(Topic::Name) && self.topic == Some(Topic::Recipients) && !self.cookies {
                    place.announced = self.topic;
                }
                place.column = Some(column);
                place.cookies = self.cookies;
                place.named = self.named;
            }
        }
        place
    }

    fn lead(&self, block: &Block) -> Lead {
        if block.lead == NO_BLOCK {
            Lead::default()
        } else {
            self.leads.get(block.lead as usize).copied().unwrap_or_default()
        }
    }

    /// Takes notice of a block that has been scanned.
    pub(crate) fn notice(&mut self, block: &Block, tokens: &[Token], hits: &[Hit], denied: bool) {
        let inherited = self.lead(block);
        let mut lead = Lead::default();
        match block.kind {
            BlockKind::Heading(level) => {
                self.of_cookies = false;
                self.heading = self.remember(tokens);
                let level = usize::from(level.min(6));
                let mut topic = topic_of(hits, tokens.len());
                // "Marketing" below "Which cookies we use" is about these cookies.
                let above = self.sections.get(..level).unwrap_or_default();
                if cookie_kind(hits).is_some() && above.iter().rev().find_map(|&t| t) == Some(Topic::Cookies) {
                    topic = Some(Topic::Cookies);
                }
                for (at, section) in self.sections.iter_mut().enumerate() {
                    if at == level {
                        *section = topic;
                    } else if at > level {
                        *section = None;
                    }
                }
                self.topic = self.sections.iter().rev().copied().flatten().next();
                self.cookie_kind = cookie_kind(hits);
                self.cookie_party = cookie_party(tokens, hits).filter(|_| self.topic == Some(Topic::Cookies));
                lead.announced = announced(tokens, hits, true).or(match self.topic {
                    Some(
                        Topic::Data
                        | Topic::Purposes
                        | Topic::Recipients
                        | Topic::Rights
                        | Topic::Cookies
                        | Topic::Grounds
                        | Topic::Sources,
                    ) => self.topic,
                    _ => None,
                });
            }
            BlockKind::Label => {
                lead.topic = topic_of(hits, tokens.len()).or(inherited.topic);
                lead.announced = inherited.announced;
                lead.denied = inherited.denied;
                lead.label = true;
                lead.by = tokens.iter().rfind(|t| t.mark == 0).is_some_and(|t| t.tags & Tag::BY != 0);
                lead.set_words(self.remember(tokens));
                lead.right = hits.iter().find_map(|h| match h.cue {
                    Cue::Right(right) | Cue::StrongRight(right) => Some(right),
                    _ => None,
                });
            }
            BlockKind::Paragraph | BlockKind::Item(_) => {
                self.of_cookies = hits.iter().any(|h| matches!(h.cue, Cue::Cookie));
                if self.cookie_kind.is_none()
                    && self.topic == Some(Topic::Cookies)
                    && block.kind == BlockKind::Paragraph
                    && only_kind(hits)
                {
                    self.cookie_kind = cookie_kind(hits);
                }
                if inherited.by && self.topic == Some(Topic::Cookies) {
                    self.cookie_party = cookie_party(tokens, hits);
                }
                lead.announced = announced(tokens, hits, false);
                lead.denied = lead.announced.is_some() && denied;
                if lead.announced.is_none() && block.kind != BlockKind::Paragraph {
                    lead = Lead { label: false, by: false, right: None, ..inherited };
                } else if lead.announced.is_none() && inherited.announced.is_some() {
                    lead.announced = inherited.announced;
                    lead.denied = inherited.denied;
                }
                lead.topic = lead.topic.or(inherited.topic);
                lead.set_words(match tokens {
                    [.., last] if last.mark == b':' => self.remember(tokens),
                    _ => inherited.words(),
                });
            }
            BlockKind::Cell { row, column, header } => {
                if row == 0 && column == 0 {
                    self.columns.clear();
                    self.cookies = self.topic == Some(Topic::Cookies) || self.of_cookies;
                    self.named = false;
                }
                if header {
                    let words = self.remember(tokens);
                    self.columns.resize(usize::from(column), (None, (0, 0)));
                    let announces = |h: &Hit| if let Cue::Announce(topic) = h.cue { Some(topic) } else { None };
                    let topic = topic_of(hits, tokens.len()).or_else(|| hits.iter().find_map(announces));
                    // "Vestigingsplaats": its cells are places, not those who sit there.
                    let place = || matches!(tokens, [.., last] if PLACES.has(last.form)) && tokens.len() <= 3;
                    let topic = topic.or_else(|| place().then_some(Topic::Transfers));
                    self.named |= matches!(topic, Some(Topic::Name | Topic::Cookies));
                    self.columns.push((topic, words));
                    self.cookies |= hits.iter().any(|h| matches!(h.cue, Cue::Cookie));
                }
            }
        }
        self.leads.push(lead);
    }
}

/// Heads of columns that hold places.
const PLACES: &WordSet = words![
    "city",
    "country",
    "land",
    "locatie",
    "location",
    "plaats",
    "place",
    "region",
    "regio",
    "stad",
    "vestiging",
    "vestigingsland",
    "vestigingsplaats",
];

/// What cookies are for, as the phrases say it first.
fn cookie_kind(hits: &[Hit]) -> Option<CookieCategory> {
    hits.iter().find_map(|h| if let Cue::CookieKind(kind) = h.cue { Some(kind) } else { None })
}

/// Whose the cookies are, as a phrase says.
pub(super) fn stated_party(hits: &[Hit]) -> Option<Party> {
    hits.iter().find_map(|h| match h.cue {
        Cue::FirstParty => Some(Party::First),
        Cue::ThirdParty => Some(Party::Third),
        _ => None,
    })
}

/// Who sets cookies, by a heading ("Third-party cookies") or what stands behind "Set by:" ("Us").
fn cookie_party(tokens: &[Token], hits: &[Hit]) -> Option<Party> {
    let told = stated_party(hits);
    let ours = || tokens.len() <= 2 && tokens.first().is_some_and(|t| t.tags & Tag::FIRST != 0);
    told.or_else(|| ours().then_some(Party::First))
}

/// Do the phrases name one thing only that cookies are for?
fn only_kind(hits: &[Hit]) -> bool {
    let kind = cookie_kind(hits);
    hits.iter().all(|h| !matches!(h.cue, Cue::CookieKind(other) if Some(other) != kind))
}

/// What a heading, label or column head is about: the longest phrase decides, the last of equals; phrases about data as
/// such give way to any other.
fn topic_of(hits: &[Hit], words: usize) -> Option<Topic> {
    let weight = |h: &Hit, topic: Topic| {
        let general = matches!(topic, Topic::Data | Topic::Controller | Topic::Name);
        let whole = (h.end - h.first) as usize >= words;
        (u32::from(whole), u32::from(!general), h.end - h.first)
    };
    let topic = hits
        .iter()
        .filter_map(|h| match h.cue {
            Cue::Topic(topic) => Some((weight(h, topic), topic)),
            _ => None,
        })
        .max_by_key(|&(weight, _)| weight)
        .map(|(_, topic)| topic);
    // "Purposes and legal bases" lists purposes, each with its ground.
    let purposes = |h: &Hit| h.cue == Cue::Topic(Topic::Purposes) && h.first == 0;
    if topic == Some(Topic::Grounds) && hits.iter().any(purposes) { Some(Topic::Purposes) } else { topic }
}

/// What a lead-in announces: by its words, or by the verb of its last sentence.
fn announced(tokens: &[Token], hits: &[Hit], heading: bool) -> Option<Topic> {
    let announces = |topic: Topic| hits.iter().any(|h| h.cue == Cue::Announce(topic));
    let announced = hits.iter().rev().find_map(|h| match h.cue {
        // "For the following purposes and on the following grounds": each item is a purpose with its ground.
        Cue::Announce(Topic::Grounds) if announces(Topic::Purposes) => Some(Topic::Purposes),
        Cue::Announce(topic) => Some(topic),
        _ => None,
    });
    if !heading && shares_with(tokens) {
        return Some(Topic::Recipients);
    }
    let from = tokens.iter().rposition(|t| matches!(t.mark, b'.' | b'!' | b'?')).map_or(0, |at| at + 1);
    // "You have the right to ask us to:"
    let framed = |first: usize| hits.iter().any(|h| h.cue == Cue::RightFrame && h.first as usize >= first);
    if !heading && (uses_to(tokens) && !framed(from) || breaks_off(tokens)) {
        return Some(Topic::Purposes);
    }
    if !heading && names_sources(tokens.get(from..).unwrap_or_default()) {
        return Some(Topic::Sources);
    }
    if announced.is_some() || heading {
        return announced;
    }
    let (last, rest) = tokens.split_last()?;
    if last.mark != b':' {
        return None;
    }
    let sentence = rest.get(from..)?;
    let tags = sentence.iter().fold(0, |all, t| all | t.tags);
    // "Cases in which our legitimate interests apply are:"
    if hits.iter().any(|h| h.cue == Cue::Ground(Ground::LegitimateInterests) && h.first as usize >= from) {
        return Some(Topic::Interests);
    }
    let ends_with = |bits: u64| sentence.last().is_some_and(|t| t.tags & bits != 0);
    let has = |bits: u64| tags & bits != 0;
    let aims = ends_with(Tag::TO | Tag::OM | Tag::FOR);
    // "You can at any time:", "you are able to:"
    let can = |t: &Token| t.tags & Tag::MODAL != 0;
    let you_can = |pair: &[Token]| matches!(pair, [you, may] if you.tags & Tag::SECOND != 0 && can(may) || may.tags & Tag::SECOND != 0 && can(you));
    let you_are = || matches!(sentence, [.., you, are, _, to] if you.tags & Tag::SECOND != 0 && are.tags & Tag::BE != 0 && to.tags & Tag::TO != 0);
    let yours = || sentence.len() < 9 && sentence.windows(2).any(you_can) || you_are();
    if framed(if aims { from } else { 0 }) || yours() && !has(Tag::USE) {
        return Some(Topic::Rights);
    }
    // "We process your data for the benefit of:"
    let lead = |h: &Hit| matches!(h.cue, Cue::PurposeLead) && h.end as usize == rest.len();
    if aims || has(Tag::PURPOSE_HEAD) || !has(Tag::SHARE) && hits.iter().any(lead) {
        return Some(Topic::Purposes);
    }
    if hits.iter().any(|h| matches!(h.cue, Cue::Cookie)) {
        return Some(Topic::Cookies);
    }
    if has(Tag::SHARE) && (ends_with(Tag::WITH | Tag::TO | Tag::ORGANISATION | Tag::BY) || has(Tag::ORGANISATION)) {
        return Some(Topic::Recipients);
    }
    // Dutch "wij verstrekken persoonsgegevens aan:", "dit sturen wij door naar:".
    let handed = sentence.last().is_some_and(|t| words!["aan", "naar"].has(t.form));
    if handed && has(Tag::SHARE | Tag::GIVE) {
        return Some(Topic::Recipients);
    }
    // "The information so collected is used by us:"
    let used = |pair: &[Token]| matches!(pair, [is, used] if is.tags & Tag::BE != 0 && words!["used"].has(used.form));
    let following = |t: &Token| words!["following"].has(t.form);
    if sentence.windows(2).any(used) && !sentence.iter().any(following) {
        return Some(Topic::Purposes);
    }
    if has(Tag::COLLECT | Tag::RECEIVE | Tag::GIVE | Tag::ASK) && has(Tag::DATA_HEAD) {
        // "Providing the services or information requested, such as:"
        let deed = sentence.first().is_some_and(|t| t.tags & Tag::VERBAL != 0) && !has(Tag::FIRST | Tag::SECOND);
        return Some(if deed { Topic::Purposes } else { Topic::Data });
    }
    if has(Tag::USE) && has(Tag::DATA_HEAD) {
        return Some(Topic::Purposes);
    }
    None
}

/// Does the lead-in break off before what is done: "we keep it so that we can", also without a colon "we use it to"?
fn breaks_off(tokens: &[Token]) -> bool {
    let (rest, colon) = match tokens {
        [rest @ .., last] if last.mark == b':' => (rest, true),
        _ => (tokens, false),
    };
    match rest {
        [.., we, can] if can.tags & Tag::MODAL != 0 => we.tags & Tag::FIRST != 0,
        [.., to] => !colon && to.tags & (Tag::TO | Tag::OM) != 0,
        [] => false,
    }
}

/// Verbs whose object does what follows: "it **helps** us to:".
const HELPS: &WordSet = words![
    "allow", "allows", "allowing", "assist", "assists", "enable", "enables", "enabling", "for", "help", "helps",
    "helping", "permit", "permits", "require", "requires",
];

/// Does the lead-in end in "we use the information we collect to:", "where it is necessary to:"? It announces purposes, whatever
/// it says of data or parties.
fn uses_to(tokens: &[Token]) -> bool {
    let [rest @ .., to, colon] = tokens else { return false };
    let needed = || match rest {
        [.., word] if words!["necessary", "needed", "required", "order"].has(word.form) => true,
        // "This helps us to:", not "you can ask us to:".
        [.., helps, us] if words!["us"].has(us.form) => HELPS.has(helps.form),
        // "So that we are able to:", not "you are able to:".
        [.., we, be, able] if words!["able"].has(able.form) => we.tags & Tag::FIRST != 0 && be.tags & Tag::BE != 0,
        _ => false,
    };
    let uses = || {
        let sentence = rest.iter().rev().take_while(|t| !matches!(t.mark, b'.' | b'!' | b'?'));
        sentence.into_iter().any(|t| t.tags & Tag::USE != 0)
    };
    colon.mark == b':' && to.tags & (Tag::TO | Tag::OM) != 0 && (uses() || needed())
}

/// Does the lead-in end in "we get data from:", "these third-party sources may include:", "we obtain it through:", or is it "the
/// sources of your data are:"?
fn names_sources(sentence: &[Token]) -> bool {
    let [rest @ .., last, colon] = sentence else { return false };
    if colon.mark != b':' {
        return false;
    }
    let has = |bits: u64| rest.iter().any(|t| t.tags & bits != 0);
    let near = rest.get(rest.len().saturating_sub(2)..).unwrap_or_default();
    let sources = |t: &Token| words!["source", "sources", "bron", "bronnen"].has(t.form);
    let first = rest.iter().take(2).any(sources) && rest.len() < 8;
    let by = words!["through", "via"].has(last.form)
        && has(Tag::DATA_HEAD)
        && rest.iter().any(|t| OBTAINS.has(t.form) && t.tags & (Tag::COLLECT | Tag::RECEIVE) != 0);
    words!["from"].has(last.form) && has(Tag::COLLECT | Tag::RECEIVE)
        || by
        || (sources(last) || near.iter().any(sources) || first) && !has(Tag::USE | Tag::SHARE)
}

/// Verbs by which data comes in from somebody, not by a form or a cookie.
const OBTAINS: &WordSet = words!["obtain", "obtained", "receive", "received", "ontvangen", "verkregen", "verkrijgen",];

/// Does the lead-in end in "we share your information with:", "we may disclose it to:"?
fn shares_with(tokens: &[Token]) -> bool {
    let [.., preposition, colon] = tokens else { return false };
    if colon.mark != b':' || preposition.tags & (Tag::WITH | Tag::TO) == 0 {
        return false;
    }
    let verb = tokens.iter().rposition(|t| t.tags & (Tag::SHARE | Tag::USE | Tag::COLLECT | Tag::KEEP) != 0);
    let Some(verb) = verb else { return false };
    let tags = |at: usize| tokens.get(at).map_or(0, |t| t.tags);
    // "the information you provide to:" goes on with purposes.
    let ours = tags(verb.wrapping_sub(1)) & Tag::SECOND == 0;
    let needed = || tokens.iter().nth_back(2).is_some_and(|t| words!["necessary", "needed", "required"].has(t.form));
    let used = preposition.tags & Tag::TO != 0 && (needed() || tokens.iter().any(|t| t.tags & Tag::USE != 0));
    tags(verb) & Tag::SHARE != 0 && ours && !used
}
