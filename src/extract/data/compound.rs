//! Dutch compounds whose last part only says that they are data ("zorggegevens", "reserveringsnummer"): the first part says which.

use crate::Language;
use crate::extract::unit::Unit;
use crate::lexicon::{Cue, Cues};
use crate::model::Category;
use crate::scan::Hit;

/// First parts of compounds, sorted, without what joins them to the last part.
const FIRST_PARTS: &[(&str, Category)] = &[
    ("aankoop", Category::Transaction),
    ("aanmeld", Category::Account),
    ("aanmelding", Category::Account),
    ("aanwezigheid", Category::Usage),
    ("abonnement", Category::Transaction),
    ("account", Category::Account),
    ("activiteit", Category::Usage),
    ("adres", Category::PostalAddress),
    ("allergie", Category::Health),
    ("analyse", Category::Usage),
    ("apparaat", Category::DeviceInfo),
    ("arbeid", Category::Employment),
    ("authenticatie", Category::Password),
    ("auto", Category::Vehicle),
    ("bedrijf", Category::Company),
    ("beeld", Category::Photo),
    ("behandel", Category::Health),
    ("behandeling", Category::Health),
    ("belasting", Category::Financial),
    ("bereikbaarheid", Category::Contact),
    ("bericht", Category::Communication),
    ("beroep", Category::Employment),
    ("bestel", Category::Transaction),
    ("bestelling", Category::Transaction),
    ("betaal", Category::Financial),
    ("betaalkaart", Category::Financial),
    ("betaling", Category::Financial),
    ("bezoek", Category::Usage),
    ("bezoeker", Category::Usage),
    ("biometrie", Category::Biometric),
    ("boeking", Category::Transaction),
    ("browser", Category::Usage),
    ("camera", Category::Video),
    ("chat", Category::Communication),
    ("communicatie", Category::Communication),
    ("contact", Category::Contact),
    ("contactformulier", Category::Contact),
    ("contract", Category::Account),
    ("contributie", Category::Financial),
    ("cookie", Category::CookieId),
    ("crash", Category::Log),
    ("cursus", Category::Education),
    ("declaratie", Category::Financial),
    ("deelname", Category::Usage),
    ("deelnemer", Category::Account),
    ("device", Category::DeviceInfo),
    ("diagnose", Category::Health),
    ("diagnostiek", Category::Health),
    ("dna", Category::Genetic),
    ("donatie", Category::Transaction),
    ("doop", Category::Religion),
    ("examen", Category::Education),
    ("factuur", Category::Transaction),
    ("familie", Category::Family),
    ("financiering", Category::Financial),
    ("financiën", Category::Financial),
    ("firma", Category::Company),
    ("fout", Category::Log),
    ("functie", Category::Employment),
    ("gebruik", Category::Usage),
    ("gesprek", Category::Communication),
    ("gezin", Category::Family),
    ("gezondheid", Category::Health),
    ("gps", Category::Location),
    ("huishoud", Category::Family),
    ("huishouden", Category::Family),
    ("huwelijk", Category::MaritalStatus),
    ("hypotheek", Category::Financial),
    ("identificatie", Category::Identification),
    ("identiteit", Category::Identification),
    ("incasso", Category::BankAccount),
    ("indicatie", Category::Health),
    ("inkomen", Category::Financial),
    ("inkomst", Category::Financial),
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
    ("levering", Category::Transaction),
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
    ("sollicitant", Category::Employment),
    ("sollicitatie", Category::Employment),
    ("straf", Category::Criminal),
    ("strafrecht", Category::Criminal),
    ("student", Category::Education),
    ("studie", Category::Education),
    ("surf", Category::Usage),
    ("systeem", Category::DeviceInfo),
    ("telefoon", Category::PhoneNumber),
    ("toestel", Category::DeviceInfo),
    ("transactie", Category::Transaction),
    ("uitkering", Category::Financial),
    ("vaccinatie", Category::Health),
    ("verlof", Category::Employment),
    ("vermogen", Category::Financial),
    ("verzekering", Category::Financial),
    ("verzuim", Category::Employment),
    ("video", Category::Video),
    ("voertuig", Category::Vehicle),
    ("voorkeur", Category::Preferences),
    ("website", Category::Usage),
    ("werk", Category::Employment),
    ("werkgever", Category::Employment),
    ("werknemer", Category::Employment),
    ("ziekte", Category::Health),
    ("zoek", Category::Usage),
    ("zorg", Category::Health),
    ("zorgverzekering", Category::Health),
];

/// Last parts that say only that it is data; of two that end a word alike the longer one comes first.
const LAST_PARTS: &[&str] = &[
    "gegevens",
    "informatie",
    "info",
    "metadata",
    "data",
    "datum",
    "details",
    "lijsten",
    "lijst",
    "nummers",
    "nummer",
    "situatie",
    "status",
];
/// What may join the first part to the last ("betaling**s**gegevens", "klant**en**gegevens", "KNVB**-**nummer").
const SEAMS: &[&str] = &["", "s", "en", "e", "n"];
/// First parts of numbers that are somebody's, beside those that tell a category.
const NUMBERED: &[&str] =
    &["bibliotheek", "big", "client", "cliënt", "dossier", "gebruiker", "pas", "persoon", "relatie", "zaak"];

/// The category that the first part of a compound in tokens `first..end` tells, whose last part tells none.
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
        None if number && is_numbered(unit.word(at)) => Some(Category::Identification),
        told => told,
    }
}

/// The category that the first part of a word tells.
fn of_word(word: &str) -> Option<Category> {
    let place = |part: &str| {
        FIRST_PARTS.binary_search_by(|(known, _)| known.bytes().cmp(part.bytes().map(|b| b.to_ascii_lowercase()))).ok()
    };
    let place = first_parts(word)?.find_map(place)?;
    FIRST_PARTS.get(place).map(|&(_, category)| category)
}

/// Is the number that the word names somebody's?
fn is_numbered(word: &str) -> bool {
    let known = |part: &str| NUMBERED.iter().any(|known| known.eq_ignore_ascii_case(part));
    first_parts(word).is_some_and(|mut parts| parts.any(known))
}

/// What may be the first part of a compound that ends in a known last part.
fn first_parts(word: &str) -> Option<impl Iterator<Item = &str>> {
    let without = |last: &&str| {
        let (first, end) = word.split_at_checked(word.len().checked_sub(last.len())?)?;
        end.eq_ignore_ascii_case(last).then_some(first)
    };
    let first = LAST_PARTS.iter().find_map(without)?;
    let first = first.strip_suffix('-').unwrap_or(first);
    Some(SEAMS.iter().filter_map(move |seam| first.strip_suffix(seam)))
}

#[cfg(test)]
mod tests {
    use super::{Category, FIRST_PARTS, of_word};

    #[test]
    fn parts_are_sorted() {
        assert!(FIRST_PARTS.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn the_whole_first_part_tells() {
        assert_eq!(of_word("Logingegevens"), Some(Category::Password));
        assert_eq!(of_word("logininformatie"), Some(Category::Password));
        assert_eq!(of_word("betalingsgegevens"), Some(Category::Financial));
        assert_eq!(of_word("Klant-nummer"), Some(Category::Account));
        assert_eq!(of_word("loggegevens"), Some(Category::Log));
        assert_eq!(of_word("zorg"), None);
        for word in
            ["dansgegevens", "automatiseringsgegevens", "logeergegevens", "ouderavondinformatie", "werkingsgegevens"]
        {
            assert_eq!(of_word(word), None, "{word}");
        }
    }
}
