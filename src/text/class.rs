//! What a byte is to the tokeniser.

/// What a byte is to the tokeniser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Blank,
    Letter,
    Digit,
    Mark,
    /// The first byte of a character that is not ASCII.
    High,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "byte < 256")]
        let b = byte as u8;
        #[allow(clippy::indexing_slicing, reason = "byte < 256, checked when compiled")]
        {
            classes[byte] = match b {
                b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
                b'0'..=b'9' => Class::Digit,
                0..=b' ' | 0x7f => Class::Blank,
                0x80.. => Class::High,
                _ => Class::Mark,
            };
        }
        byte += 1;
    }
    classes
};

#[allow(clippy::indexing_slicing, reason = "a u8 is below 256")]
pub(super) fn class(byte: u8) -> Class {
    CLASSES[byte as usize]
}

/// Bytes of the longest word that is looked up where not all of it is ASCII.
pub(super) const LONGEST_FOLDED: usize = 64;

/// May stand in the local part of an e-mail address.
pub(super) fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'%')
}

/// A letter or a digit. Most characters that are not ASCII are quotes and dashes, or letters of Latin, which are soon told.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\u{2000}'..='\u{206f}' => false,
        '\u{c0}'..='\u{24f}' => !matches!(c, '\u{d7}' | '\u{f7}'),
        _ => c.is_alphanumeric(),
    }
}

/// Combining marks, joiners and variation selectors: part of the letter before them.
pub(super) fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Marks of direction and the like, which nobody sees.
pub(super) fn is_format(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_letter_is_what_the_library_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_letter(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
