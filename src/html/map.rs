//! [`Map`]: where each byte of a page's text stands in its HTML.

/// Where a piece of the text comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Origin {
    /// It stands so in the HTML, from this byte on.
    Same(u32),
    /// It is what a range of the HTML reads as: a character reference, a run of white space.
    Whole(u32, u32),
    /// It stands nowhere: a mark that says what an element is.
    Nothing,
}

/// A piece of the text, up to the next.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Its first byte in the text.
    at: u32,
    origin: Origin,
}

/// Where each byte of a page's text stands in its HTML, as pieces in text order.
#[derive(Default, Debug)]
pub(super) struct Map {
    pieces: Vec<Piece>,
    /// The length of the text.
    length: u32,
}

impl Map {
    /// The text from byte `at` on stands in the HTML from byte `source` on.
    pub(super) fn same(&mut self, at: u32, source: u32) {
        if let Some(Piece { at: first, origin: Origin::Same(start) }) = self.pieces.last() {
            if at.checked_sub(*first) == source.checked_sub(*start) && source >= *start {
                return;
            }
        }
        self.pieces.push(Piece { at, origin: Origin::Same(source) });
    }

    /// The text from byte `at` on is what the range of the HTML reads as.
    pub(super) fn whole(&mut self, at: u32, (start, end): (u32, u32)) {
        self.pieces.push(Piece { at, origin: Origin::Whole(start, end) });
    }

    /// The text from byte `at` on stands nowhere in the HTML.
    pub(super) fn nothing(&mut self, at: u32) {
        if !self.pieces.last().is_some_and(|piece| piece.origin == Origin::Nothing) {
            self.pieces.push(Piece { at, origin: Origin::Nothing });
        }
    }

    /// The text ends at byte `length`.
    pub(super) fn finish(&mut self, length: u32) {
        self.length = length;
    }

    /// The range of the HTML that a range of the text stands for: from its first to its last character that is there.
    /// Neither end lies inside a tag or reference.
    pub(super) fn range(&self, start: u32, end: u32) -> (u32, u32) {
        let first = self.start(start);
        let last = if end > start { self.end(end) } else { first };
        if first < last || end <= start { (first, last) } else { self.beside(start) }
    }

    /// The words beside byte `at`: those before it, or the first of all. What stands nowhere is there for their sake.
    fn beside(&self, at: u32) -> (u32, u32) {
        let here = self.pieces.partition_point(|piece| piece.at <= at);
        let words =
            |index: &usize| self.pieces.get(*index).is_some_and(|piece| matches!(piece.origin, Origin::Same(_)));
        let found = (0..here).rev().find(words).or_else(|| (here..self.pieces.len()).find(words));
        match found.and_then(|index| Some((index, self.pieces.get(index)?))) {
            Some((index, &Piece { at, origin: Origin::Same(source) })) => {
                let end = self.pieces.get(index + 1).map_or(self.length, |next| next.at);
                (source, source + end.saturating_sub(at))
            }
            _ => (0, 0),
        }
    }

    /// The pieces up to the one that holds byte `at`, and those behind it.
    fn split(&self, at: u32) -> (&[Piece], &[Piece]) {
        self.pieces.split_at(self.pieces.partition_point(|piece| piece.at <= at))
    }

    /// Where the character at `at`, or the first behind it that is there, begins.
    fn start(&self, at: u32) -> u32 {
        let (before, behind) = self.split(at);
        match before.last() {
            Some(&Piece { at: first, origin: Origin::Same(source) }) => source + (at - first),
            Some(&Piece { origin: Origin::Whole(source, _), .. }) => source,
            _ => behind
                .iter()
                .find_map(|piece| match piece.origin {
                    Origin::Same(source) | Origin::Whole(source, _) => Some(source),
                    Origin::Nothing => None,
                })
                .unwrap_or_else(|| self.end(at)),
        }
    }

    /// Where the last character before `end` that is there ends; 0 where there is none.
    fn end(&self, end: u32) -> u32 {
        let (before, _) = self.split(end.saturating_sub(1));
        let mut behind = end;
        for piece in before.iter().rev() {
            match piece.origin {
                Origin::Same(source) => return source + (behind - piece.at),
                Origin::Whole(_, end) => return end,
                Origin::Nothing => behind = piece.at,
            }
        }
        0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// `a<b>b</b> &amp;c` read as `a**b** &c`.
    fn map() -> Map {
        let mut map = Map::default();
        map.same(0, 0);
        map.nothing(1);
        map.same(3, 4);
        map.nothing(4);
        map.same(6, 9);
        map.whole(7, (10, 15));
        map.same(8, 15);
        map.finish(9);
        map
    }

    #[test]
    fn ranges_are_those_of_the_characters_that_are_there() {
        for (text, html) in [
            ((0, 1), (0, 1)),
            ((3, 4), (4, 5)),
            ((1, 6), (4, 5)),
            ((0, 9), (0, 16)),
            ((7, 8), (10, 15)),
            ((6, 7), (9, 10)),
            ((4, 6), (4, 5)),
            ((1, 2), (0, 1)),
            ((9, 9), (16, 16)),
        ] {
            assert_eq!(map().range(text.0, text.1), html, "{text:?}");
        }
    }

    #[test]
    fn pieces_that_go_on_are_one() {
        let mut map = Map::default();
        map.same(0, 5);
        map.same(3, 8);
        assert_eq!(map.pieces.len(), 1);
        map.same(6, 12);
        assert_eq!(map.pieces.len(), 2);
    }

    #[test]
    fn marks_alone_stand_for_the_words_beside_them() {
        // `<b>a</b><b>b</b>` read as `**a**: **b**`, say.
        let mut map = Map::default();
        map.nothing(0);
        map.same(2, 3);
        map.nothing(3);
        map.finish(9);
        assert_eq!(map.range(0, 2), (3, 4));
        assert_eq!(map.range(5, 6), (3, 4));
    }

    #[test]
    fn a_text_of_marks_only_stands_at_the_beginning() {
        let mut map = Map::default();
        map.nothing(0);
        assert_eq!(map.range(0, 2), (0, 0));
        assert_eq!(Map::default().range(0, 2), (0, 0));
    }
}
