//! Dutch compounds whose last part only says that they are data ("zorggegevens", "reserveringsnummer"): the first part says which.

use crate::Language;
use crate::extract::unit::Unit;
use crate::lexicon::{Cue, Cues};
use crate::model::Category;
use crate::scan::Hit;

/// First parts of compounds, sorted; of two that begin a word alike the longer one counts.
const FIRST_PARTS: &[(&str, Category)] = &[
    ("aankoop", Category::Transaction),
    ("aanmeld", Category::Account),
    ("aanwezigheid", Category::Usage),
    ("abonnement", Category::Transaction),
    ("account", Category::Account),
    ("activiteit", Category::Usage),
    ("adres", Category::PostalAddress),
    ("allergie", Category::Health),
    ("analyse", Category::Usage),
    ("apparaat", Category::DeviceInfo),
    ("arbeids", Category::Employment),
    ("authenticatie", Category::Password),
    ("auto", Category::Vehicle),
    ("bedrijf", Category::Company),
    ("beeld", Category::Photo),
    ("behandel", Category::Health),
    ("belasting", Category::Financial),
    ("bereikbaarheid", Category::Contact),
    ("bericht", Category::Communication),
    ("beroep", Category::Employment),
    ("bestel", Category::Transaction),
    ("betaal", Category::Financial),
    ("betaling", Category::Financial),
    ("bezoek", Category::Usage),
    ("biometri", Category::Biometric),
    ("boeking", Category::Transaction),
    ("browse", Category::Usage),
    ("camera", Category::Video),
    ("chat", Category::Communication),
    ("communicatie", Category::Communication),
    ("contact", Category::Contact),
    ("contract", Category::Account),
    ("contributie", Category::Financial),
    ("cookie", Category::CookieId),
    ("crash", Category::Log),
    ("cursus", Category::Education),
    ("declaratie", Category::Financial),
    ("deelname", Category::Usage),
    ("device", Category::DeviceInfo),
    ("diagnos", Category::Health),
    ("dna", Category::Genetic),
    ("donatie", Category::Transaction),
    ("doop", Category::Religion),
    ("examen", Category::Education),
    ("factuur", Category::Transaction),
    ("familie", Category::Family),
    ("financi", Category::Financial),
    ("firma", Category::Company),
    ("fout", Category::Log),
    ("functie", Category::Employment),
    ("gebruiks", Category::Usage),
    ("gespreks", Category::Communication),
    ("gezin", Category::Family),
    ("gezondheid", Category::Health),
    ("gps", Category::Location),
    ("huishoud", Category::Family),
    ("huwelijk", Category::MaritalStatus),
    ("hypothe", Category::Financial),
    ("identi", Category::Identification),
    ("incasso", Category::BankAccount),
    ("indicatie", Category::Health),
    ("inkom", Category::Financial),
    ("inlog", Category::Password),
    ("inschrijf", Category::Account),
    ("inschrijving", Category::Account),
    ("interactie", Category::Usage),
    ("interesse", Category::Preferences),
    ("kenteken", Category::Vehicle),
    ("kerk", Category::Religion),
    ("kinder", Category::Family),
    ("klacht", Category::Communication),
    ("klant", Category::Account),
    ("klik", Category::Usage),
    ("koop", Category::Transaction),
    ("krediet", Category::Financial),
    ("leden", Category::Account),
    ("leerling", Category::Education),
    ("legitimatie", Category::GovernmentId),
    ("lever", Category::Transaction),
    ("lidmaatschap", Category::Account),
    ("locatie", Category::Location),
    ("log", Category::Log),
    ("login", Category::Password),
    ("loon", Category::Financial),
    ("loopbaan", Category::Employment),
    ("mail", Category::Communication),
    ("medewerker", Category::Employment),
    ("medicatie", Category::Health),
    ("medisch", Category::Health),
    ("navigatie", Category::Usage),
    ("netwerk", Category::DeviceInfo),
    ("onderneming", Category::Company),
    ("onderwijs", Category::Education),
    ("opleiding", Category::Education),
    ("order", Category::Transaction),
    ("organisatie", Category::Company),
    ("ouder", Category::Family),
    ("partner", Category::Family),
    ("paspoort", Category::GovernmentId),
    ("patient", Category::Health),
    ("patiënt", Category::Health),
    ("pensioen", Category::Financial),
    ("personeel", Category::Employment),
    ("polis", Category::Financial),
    ("positie", Category::Location),
    ("profiel", Category::Profile),
    ("registratie", Category::Account),
    ("reservering", Category::Transaction),
    ("retour", Category::Transaction),
    ("salaris", Category::Financial),
    ("school", Category::Education),
    ("schuld", Category::Financial),
    ("sessie", Category::Usage),
    ("sollicita", Category::Employment),
    ("straf", Category::Criminal),
    ("student", Category::Education),
    ("studie", Category::Education),
    ("surf", Category::Usage),
    ("systeem", Category::DeviceInfo),
    ("telefoon", Category::PhoneNumber),
    ("toestel", Category::DeviceInfo),
    ("transactie", Category::Transaction),
    ("uitkering", Category::Financial),
    ("vaccin", Category::Health),
    ("verlof", Category::Employment),
    ("vermogen", Category::Financial),
    ("verzekering", Category::Financial),
    ("verzuim", Category::Employment),
    ("video", Category::Video),
    ("voertuig", Category::Vehicle),
    ("voorkeur", Category::Preferences),
    ("website", Category::Usage),
    ("werk", Category::Employment),
    ("ziekte", Category::Health),
    ("zoek", Category::Usage),
    ("zorg", Category::Health),
];

/// Bytes of the shortest last part ("info").
const SHORTEST: usize = 4;

/// The category that the first part of a compound in tokens `first..end` tells, whose last part tells none; a number of no known
/// kind identifies.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize) -> Option<Category> {
    if unit.language != Language::Dutch {
        return None;
    }
    let told = |hit: &&Hit| matches!(hit.cue, Cue::Data(Category::Other)) && hit.end == hit.first + 1;
    let last = unit.hits_in(first, end, Cues::DATA).filter(told).last()?;
    let at = last.first as usize;
    let number = unit.ends(at, "nummer") || unit.ends(at, "nummers");
    match of_word(unit.word(at)) {
        Some(Category::Contact) if number => Some(Category::PhoneNumber),
        Some(Category::DeviceInfo) if number => Some(Category::DeviceId),
        Some(Category::Financial | Category::Health | Category::Company) if number => Some(Category::Identification),
        None if number => Some(Category::Identification),
        told => told,
    }
}

/// The category that the first part of a word tells.
fn of_word(word: &str) -> Option<Category> {
    let word = word.as_bytes();
    let letter = word.first()?.to_ascii_lowercase();
    let from = FIRST_PARTS.partition_point(|(part, _)| part.as_bytes().first() < Some(&letter));
    let parts = FIRST_PARTS.get(from..)?.iter().take_while(|(part, _)| part.as_bytes().first() == Some(&letter));
    let begins = |part: &str| {
        let begun = word.get(..part.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(part.as_bytes()));
        begun && word.len() >= part.len() + SHORTEST
    };
    parts.filter(|(part, _)| begins(part)).last().map(|&(_, category)| category)
}

#[cfg(test)]
mod tests {
    use super::{Category, FIRST_PARTS, of_word};

    #[test]
    fn parts_are_sorted() {
        assert!(FIRST_PARTS.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn the_longest_part_tells() {
        assert_eq!(of_word("Logingegevens"), Some(Category::Password));
        assert_eq!(of_word("loginformatie"), Some(Category::Password));
        assert_eq!(of_word("loggegevens"), Some(Category::Log));
        assert_eq!(of_word("zorg"), None);
        assert_eq!(of_word("dansgegevens"), None);
    }
}
