//! How a policy is worded: after the law, or as the notice of a product.
//!
//! A policy after the General Data Protection Regulation speaks of processing, its legal bases and the rights of data subjects.
//! The notice that comes with most apps says what "this policy" is about, what the app or device "collects" and to whom that is
//! "disclosed"; much of what it says of "information" is said of any. The same words so mean more in the one than in the other.

use super::told::{MARKS, Told, words};

/// Words of notices, up to seven letters of each.
const NOTICE: &[&str] = &[
    "app", "apps", "applica", "mobile", "device", "devices", "user", "users", "usage", "collect", "disclos", "identif",
    "changes", "privacy", "policy",
];

/// Words of policies after the law, up to seven letters of each.
const LAW: &[&str] = &[
    "gdpr", "process", "legitim", "interes", "lawful", "basis", "article", "art", "right", "rights", "object",
    "erasure", "supervi", "cookie",
];

static TELLING: Told<128> = Told::new([NOTICE, LAW]);

/// Words of a text by which it is told: the first ones. Of fewer than the least it is not told, for one word more or less would
/// often turn all that is said of a short one.
const MOST: usize = 1_500;
const LEAST: i32 = 250;
/// In so many words of a notice, its own are more than those of the law by [so many](MORE).
const AMONG: i32 = 200;
const MORE: i32 = 7;

/// Is the text, which is English, worded as the notice of a product?
pub(crate) fn is_notice(text: &str) -> bool {
    let (mut more, mut all) = (0, 0);
    let [of_notice, of_law] = MARKS;
    for word in words(text.as_bytes()).filter(|&word| word != 0).take(MOST) {
        let mark = TELLING.mark(word);
        more += i32::from(mark == of_notice) - i32::from(mark == of_law);
        all += 1;
    }
    all >= LEAST && more * AMONG >= all * MORE
}

#[cfg(test)]
mod tests {
    use super::is_notice;

    #[test]
    fn notices_are_told_from_policies_after_the_law() {
        let notice =
            "This Privacy Policy describes what the Application may collect from the user of a mobile device. ";
        let law = "The legal basis of the processing is our legitimate interest. You have the right to object to it. ";
        assert!(is_notice(&notice.repeat(30)));
        assert!(!is_notice(&law.repeat(30)));
        // Half and half: it is after the law, and so more of what it says counts.
        assert!(!is_notice(&format!("{law}{notice}").repeat(30)));
    }

    #[test]
    fn a_few_words_do_not_tell() {
        assert!(!is_notice("The application may collect the usage of the device."));
        assert!(!is_notice(""));
    }
}
