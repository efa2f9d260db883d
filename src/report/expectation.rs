//! [`Expectation`]: what is missing, in one plain sentence.

use crate::Language;
use crate::model::vocabulary;

/// Declares [`Expectation`] with its sentences.
macro_rules! expectations {
    ($($(#[$doc:meta])* $variant:ident = $wire:literal: $english:literal, $dutch:literal;)+) => {
        vocabulary! {
            /// What a reader would expect beside what a text states, or on what an item depends.
            Expectation {
                $($(#[$doc])* $variant = $wire,)+
            }
        }

        impl Expectation {
            /// The expectation as one sentence.
            ///
            /// ```
            /// use privacy_policy::{Expectation, Language};
            ///
            /// let sentence = Expectation::AuthorityComplaint.sentence(Language::Dutch);
            /// assert!(sentence.contains("toezichthouder"));
            /// ```
            pub const fn sentence(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::English) => $english,
                      (Self::$variant, Language::Dutch) => $dutch,)+
                }
            }
        }
    };
}

expectations! {
    /// Who the controller is and how to reach it.
    Controller = "controller":
        "A reader would expect the name of the organisation that decides what happens with the data, and how to reach it.",
        "Een lezer verwacht de naam van de organisatie die bepaalt wat er met de gegevens gebeurt, en hoe die te bereiken is.";
    /// The name of the controller.
    ControllerName = "controller_name":
        "A reader would expect the name of the organisation that decides what happens with the data.",
        "Een lezer verwacht de naam van de organisatie die bepaalt wat er met de gegevens gebeurt.";
    /// How to reach the controller.
    ControllerContact = "controller_contact":
        "A reader would expect an address at which the organisation can be reached.",
        "Een lezer verwacht een adres waarop de organisatie te bereiken is.";
    /// How to reach the data protection officer, where there is one.
    Officer = "officer":
        "Where there is a data protection officer, a reader would expect how to reach that person.",
        "Als er een functionaris gegevensbescherming is, verwacht een lezer hoe die te bereiken is.";
    /// What data is used for.
    Purposes = "purposes":
        "A reader would expect what the data is used for.",
        "Een lezer verwacht waarvoor de gegevens worden gebruikt.";
    /// The ground for processing.
    LegalBasis = "legal_basis":
        "A reader would expect on which ground of Article 6 the data is used.",
        "Een lezer verwacht op welke grondslag van artikel 6 de gegevens worden gebruikt.";
    /// Which interests are pursued.
    Interests = "interests":
        "The text relies on legitimate interests: a reader would expect which interests these are.",
        "De tekst beroept zich op gerechtvaardigde belangen: een lezer verwacht welke belangen dat zijn.";
    /// Interests need be named only where the ground is Art. 6(1)(f).
    InterestsDepend = "interests_depend":
        "This is asked for where data is used on the ground of legitimate interests, which the text does not say.",
        "Dit wordt gevraagd waar gegevens op grond van gerechtvaardigde belangen worden gebruikt, wat de tekst niet zegt.";
    /// Which data is processed.
    DataCategories = "data_categories":
        "A reader would expect which kinds of data are used.",
        "Een lezer verwacht welke soorten gegevens worden gebruikt.";
    /// The text speaks of personal data as such.
    DataCategoriesInDetail = "data_categories_in_detail":
        "The text speaks of personal data in general: a reader would expect which kinds of data these are.",
        "De tekst spreekt van persoonsgegevens in het algemeen: een lezer verwacht welke soorten gegevens dat zijn.";
    /// Who receives data.
    Recipients = "recipients":
        "Where others receive the data, a reader would expect who they are, or of what kind.",
        "Als anderen de gegevens ontvangen, verwacht een lezer wie dat zijn, of wat voor organisaties.";
    /// The text speaks of third parties as such.
    RecipientsInDetail = "recipients_in_detail":
        "The text speaks of third parties in general: a reader would expect who they are, or of what kind.",
        "De tekst spreekt van derden in het algemeen: een lezer verwacht wie dat zijn, of wat voor organisaties.";
    /// Whether data leaves the European Economic Area.
    Transfers = "transfers":
        "Where data goes outside the European Economic Area, a reader would expect that the text says so, and to which countries.",
        "Als gegevens buiten de Europese Economische Ruimte komen, verwacht een lezer dat de tekst dat zegt, en naar welke landen.";
    /// The text names a safeguard and no destination.
    TransferDestination = "transfer_destination":
        "The text names a safeguard for transfers: a reader would expect where the data goes.",
        "De tekst noemt een waarborg voor doorgifte: een lezer verwacht waar de gegevens heen gaan.";
    /// What protects data that is transferred.
    Safeguards = "safeguards":
        "The text says that data goes outside the European Economic Area: a reader would expect what protects it there.",
        "De tekst zegt dat gegevens buiten de Europese Economische Ruimte komen: een lezer verwacht wat ze daar beschermt.";
    /// The only safeguards named have been annulled: Safe Harbor in 2015, the Privacy Shield in 2020.
    SafeguardsInForce = "safeguards_in_force":
        "The text names only a safeguard that a court has annulled (Safe Harbor, Privacy Shield): a reader would expect one that is in force.",
        "De tekst noemt alleen een waarborg die door de rechter ongeldig is verklaard (Safe Harbor, Privacy Shield): een lezer verwacht een die geldt.";
    /// Safeguards need be named only where there is a transfer.
    SafeguardsDepend = "safeguards_depend":
        "This is asked for where data goes outside the European Economic Area, which the text does not say.",
        "Dit wordt gevraagd waar gegevens buiten de Europese Economische Ruimte komen, wat de tekst niet zegt.";
    /// How long data is kept.
    Retention = "retention":
        "A reader would expect how long the data is kept, or what decides that.",
        "Een lezer verwacht hoe lang de gegevens worden bewaard, of wat dat bepaalt.";
    /// The text says no more than that data is kept as long as needed.
    RetentionInDetail = "retention_in_detail":
        "The text says only that data is kept as long as it is needed: a reader would expect a period, or what decides it.",
        "De tekst zegt alleen dat gegevens worden bewaard zolang dat nodig is: een lezer verwacht een termijn, of wat die bepaalt.";
    /// The right of access.
    Access = "access":
        "A reader would expect that people can see their data and get a copy of it.",
        "Een lezer verwacht dat mensen hun gegevens kunnen inzien en er een kopie van kunnen krijgen.";
    /// The right to rectification.
    Rectification = "rectification":
        "A reader would expect that people can have their data corrected.",
        "Een lezer verwacht dat mensen hun gegevens kunnen laten verbeteren.";
    /// The right to erasure.
    Erasure = "erasure":
        "A reader would expect that people can have their data erased.",
        "Een lezer verwacht dat mensen hun gegevens kunnen laten wissen.";
    /// The right to restriction.
    Restriction = "restriction":
        "A reader would expect that people can have the use of their data restricted.",
        "Een lezer verwacht dat mensen het gebruik van hun gegevens kunnen laten beperken.";
    /// The right to object.
    Objection = "objection":
        "A reader would expect that people can object to the use of their data.",
        "Een lezer verwacht dat mensen bezwaar kunnen maken tegen het gebruik van hun gegevens.";
    /// The right to data portability.
    Portability = "portability":
        "A reader would expect that people can take their data with them in a file that a computer can read.",
        "Een lezer verwacht dat mensen hun gegevens kunnen meenemen in een bestand dat een computer kan lezen.";
    /// That consent can be withdrawn.
    Withdrawal = "withdrawal":
        "The text relies on consent: a reader would expect that people can withdraw it at any time.",
        "De tekst beroept zich op toestemming: een lezer verwacht dat mensen die altijd kunnen intrekken.";
    /// Withdrawal need be spoken of only where the ground is consent.
    WithdrawalDepends = "withdrawal_depends":
        "This is asked for where data is used on the ground of consent, which the text does not say.",
        "Dit wordt gevraagd waar gegevens op grond van toestemming worden gebruikt, wat de tekst niet zegt.";
    /// That people can complain to a supervisory authority.
    AuthorityComplaint = "authority_complaint":
        "A reader would expect that people can complain to a supervisory authority.",
        "Een lezer verwacht dat mensen een klacht kunnen indienen bij een toezichthouder.";
    /// Whether data must be given.
    MandatoryDisclosure = "mandatory_disclosure":
        "Where people have to give data, a reader would expect that the text says so, and what happens if they do not.",
        "Als mensen gegevens moeten geven, verwacht een lezer dat de tekst dat zegt, en wat er anders gebeurt.";
    /// Whether decisions are automated.
    AutomatedDecisions = "automated_decisions":
        "Where decisions about people are taken without a person, a reader would expect that the text says so, and how they come about.",
        "Als er zonder tussenkomst van een mens over mensen wordt besloten, verwacht een lezer dat de tekst dat zegt, en hoe dat gaat.";
    /// Where data comes from.
    Sources = "sources":
        "Where data does not come from the people themselves, a reader would expect where it comes from.",
        "Als gegevens niet van de mensen zelf komen, verwacht een lezer waar ze vandaan komen.";
}
