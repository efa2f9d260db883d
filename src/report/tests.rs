#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
#[cfg(feature = "serde")]
use crate::RecipientClass;
use crate::model::stated::stated;
use crate::{Period, RetentionLimit, Unit};

/// A policy of rows in JSON, so that a verdict depends on nothing that the reader does.
#[cfg(feature = "serde")]
fn report(rows: &str) -> Report {
    serde_json::from_str::<Policy>(&format!(r#"{{"schema":1,"language":"en",{rows}}}"#)).unwrap().report()
}

#[test]
fn a_text_that_says_nothing_has_every_item_not_found_or_not_applicable() {
    let report = Policy::new(Language::English).report();
    assert_eq!(report.entries.len(), ReportItem::ALL.len());
    for entry in &report.entries {
        assert!(entry.statements.is_empty());
        assert!(entry.expectation.is_some(), "{}", entry.item);
    }
    assert_eq!(report.count(Verdict::NotApplicable), 3);
    assert_eq!(report.count(Verdict::NotFound), ReportItem::ALL.len() - 3);
}

#[test]
fn items_that_depend_on_others_do() {
    let verdict = |rows: &[&str], item| stated(rows).report().entry(item).unwrap().verdict;
    let rows: &[(&[&str], ReportItem, Verdict)] = &[
        (&["legal_basis consent"], ReportItem::ConsentWithdrawal, Verdict::NotFound),
        (&["legal_basis explicit_consent"], ReportItem::ConsentWithdrawal, Verdict::NotFound),
        (&["legal_basis contract"], ReportItem::ConsentWithdrawal, Verdict::NotApplicable),
        (&["not legal_basis consent"], ReportItem::ConsentWithdrawal, Verdict::NotApplicable),
        (&["right.withdraw_consent"], ReportItem::ConsentWithdrawal, Verdict::Stated),
        (&["legal_basis consent"], ReportItem::LegitimateInterests, Verdict::NotApplicable),
        (&["legal_basis legitimate_interests"], ReportItem::LegitimateInterests, Verdict::NotFound),
        (&["legitimate_interest our safety"], ReportItem::LegitimateInterests, Verdict::Stated),
        (&[], ReportItem::Safeguards, Verdict::NotApplicable),
        (&["transfer region:outside_eea"], ReportItem::Safeguards, Verdict::NotFound),
    ];
    for (rows, item, expected) in rows {
        assert_eq!(verdict(rows, *item), *expected, "{item} of {rows:?}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn each_verdict_is_reached() {
    let at = |row: &str| format!(r#"{{{row},"evidence":[{{"span":[0,4],"rule":"r"}}]}}"#);
    let not = |row: &str| format!(r#"{{{row},"evidence":[{{"span":[0,4],"denied":true,"rule":"r"}}]}}"#);
    let country = |code: &str| format!(r#""destination":{{"country":"{code}"}}"#);
    let safeguard = |name: &str| format!(r#""destination":{{"safeguard":"{name}"}}"#);
    let list = |name: &str, rows: &[String]| format!(r#""{name}":[{}]"#, rows.join(","));
    let outside = r#""destination":"outside_eea""#;
    let rows: [(String, ReportItem, Verdict, Option<Expectation>); 17] = [
        (
            list("controllers", &[at(r#""name":"Example""#)]),
            ReportItem::Controller,
            Verdict::PartlyStated,
            Some(Expectation::ControllerContact),
        ),
        (
            list("contacts", &[at(r#""point":{"email":"a@example.org"},"of":"controller""#)]),
            ReportItem::Controller,
            Verdict::PartlyStated,
            Some(Expectation::ControllerName),
        ),
        (
            list("contacts", &[at(r#""point":{"email":"a@example.org"},"of":"data_protection_officer""#)]),
            ReportItem::DataProtectionOfficer,
            Verdict::Stated,
            None,
        ),
        (
            list("data_categories", &[at(r#""category":"generic""#)]),
            ReportItem::DataCategories,
            Verdict::PartlyStated,
            Some(Expectation::DataCategoriesInDetail),
        ),
        (
            list("data_categories", &[at(r#""category":"generic""#), at(r#""category":"name""#)]),
            ReportItem::DataCategories,
            Verdict::Stated,
            None,
        ),
        (
            list("data_categories", &[at(r#""category":"generic""#), not(r#""category":"name""#)]),
            ReportItem::DataCategories,
            Verdict::PartlyStated,
            Some(Expectation::DataCategoriesInDetail),
        ),
        (
            list("recipients", &[not(r#""party":{"class":"third_parties"}"#)]),
            ReportItem::Recipients,
            Verdict::Denied,
            None,
        ),
        (
            list("recipients", &[at(r#""party":{"class":"third_parties"}"#)]),
            ReportItem::Recipients,
            Verdict::PartlyStated,
            Some(Expectation::RecipientsInDetail),
        ),
        (list("transfers", &[not(outside)]), ReportItem::Transfers, Verdict::Denied, None),
        (
            list("transfers", &[not(outside)]),
            ReportItem::Safeguards,
            Verdict::NotApplicable,
            Some(Expectation::SafeguardsDepend),
        ),
        (
            list("transfers", &[at(&country("US"))]),
            ReportItem::Safeguards,
            Verdict::NotFound,
            Some(Expectation::Safeguards),
        ),
        (
            list("transfers", &[at(&country("IE"))]),
            ReportItem::Transfers,
            Verdict::NotFound,
            Some(Expectation::Transfers),
        ),
        (
            list("transfers", &[at(&safeguard("scc"))]),
            ReportItem::Transfers,
            Verdict::PartlyStated,
            Some(Expectation::TransferDestination),
        ),
        (
            list("transfers", &[at(&safeguard("privacy_shield"))]),
            ReportItem::Safeguards,
            Verdict::PartlyStated,
            Some(Expectation::SafeguardsInForce),
        ),
        (
            list("retention", &[at(r#""limit":{"criterion":"purpose_fulfilled"}"#)]),
            ReportItem::Retention,
            Verdict::PartlyStated,
            Some(Expectation::RetentionInDetail),
        ),
        (list("retention", &[at(r#""limit":{"period":"P1Y"}"#)]), ReportItem::Retention, Verdict::Stated, None),
        (
            list("legal_bases", &[at(r#""ground":"legitimate_interests""#)]),
            ReportItem::LegitimateInterests,
            Verdict::NotFound,
            Some(Expectation::Interests),
        ),
    ];
    for (rows, item, verdict, expectation) in rows {
        let report = report(&rows);
        let entry = report.entry(item).unwrap();
        assert_eq!((entry.verdict, entry.expectation), (verdict, expectation), "{item} of {rows}");
    }
}

#[test]
fn a_representative_is_no_officer() {
    let report = Policy::parse("Our representative in the Union can be reached at eu@example.org.").unwrap().report();
    let statements = |item| report.entry(item).unwrap().statements.len();
    assert_eq!((statements(ReportItem::Controller), statements(ReportItem::DataProtectionOfficer)), (1, 0));
    assert_eq!(report.entry(ReportItem::DataProtectionOfficer).unwrap().verdict, Verdict::NotFound);
}

#[test]
fn every_sentence_is_one_sentence_in_each_language_and_none_judges() {
    for &expectation in Expectation::ALL {
        for &language in Language::ALL {
            let sentence = expectation.sentence(language);
            assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{sentence}");
            for word in ["complian", "violat", "illegal", "conform", "overtreed", "onrechtmatig"] {
                assert!(!sentence.to_lowercase().contains(word), "{sentence}");
            }
        }
        let sentences = [expectation.sentence(Language::English), expectation.sentence(Language::Dutch)];
        assert_ne!(sentences[0], sentences[1]);
    }
    let report = Policy::new(Language::English).report();
    for &language in Language::ALL {
        assert!(!report.text(language).to_lowercase().contains("complian"));
        assert!(!report.markdown(language).to_lowercase().contains("complian"));
    }
}

#[test]
fn text_and_markdown_name_every_item_and_every_place() {
    let report = stated(&["controller.name Example", "not recipient class:advertisers", "data_category name"]).report();
    for &language in Language::ALL {
        for out in [report.text(language), report.markdown(language)] {
            for &item in ReportItem::ALL {
                assert!(out.contains(item.title(language)), "{item}");
            }
            assert!(out.contains("not advertisers") || out.contains("niet adverteerders"), "{out}");
            for entry in &report.entries {
                for evidence in entry.evidence() {
                    assert!(out.contains(&evidence.span().to_string()), "{}", evidence.span());
                }
            }
        }
    }
}

#[test]
fn a_range_has_both_its_bounds() {
    let mut policy = stated(&["retention P6M"]);
    policy.retention[0].limit = RetentionLimit::Range(Period::new(3, Unit::Months), Period::new(6, Unit::Months));
    let report = policy.report();
    assert!(report.text(Language::English).contains("3 months to 6 months"));
    assert!(report.markdown(Language::Dutch).contains("3 maanden tot 6 maanden"));
    assert_eq!(policy.findings()[0].label(Language::English), "3 months to 6 months");
}

#[cfg(feature = "serde")]
#[test]
fn json_holds_what_its_strings_do_not_tell() {
    let mut policy = stated(&["retention P6M", "retention P1Y", "source credit agencies", "source your employer"]);
    policy.retention[0].limit = RetentionLimit::Range(Period::new(3, Unit::Months), Period::new(6, Unit::Months));
    policy.sources[0].class = Some(RecipientClass::Payment);
    let report = policy.report();
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(serde_json::from_value::<Report>(json).unwrap(), report);
    let statement = |item| serde_json::to_value(&report.entry(item).unwrap().statements).unwrap();
    let (retention, sources) = (statement(ReportItem::Retention), statement(ReportItem::Sources));
    assert_eq!((&retention[0]["value"], &retention[1]["value"]), (&"P6M".into(), &"P1Y".into()));
    assert_eq!(retention[0]["reading"], serde_json::json!({"retention": {"range": ["P3M", "P6M"]}}));
    assert_eq!(sources[0]["value"], "credit agencies");
    assert_eq!(sources[0]["reading"], serde_json::json!({"source": "payment"}));
    assert!(retention[1].get("reading").is_none() && sources[1].get("reading").is_none());
}

#[cfg(feature = "serde")]
#[test]
fn json_of_a_value_that_is_none_of_its_kind_is_refused() {
    let json = |kind: &str, value: &str| format!(r#"{{"kind":"{kind}","value":"{value}","evidence":[]}}"#);
    for (kind, value) in [("retention", "soon"), ("right.erasure", "now"), ("data_category", "")] {
        assert!(serde_json::from_str::<ReportStatement>(&json(kind, value)).is_err(), "{kind} {value}");
    }
    let words: ReportStatement = serde_json::from_str(&json("source", "public registers")).unwrap();
    assert_eq!((words.text.as_deref(), words.value), (Some("public registers"), Value::Source(None)));
}

#[cfg(feature = "serde")]
#[test]
fn markdown_of_the_policy_is_escaped() {
    let rows = r#""controllers":[{"name":"<b>A|B*\n# C</b>","evidence":[{"span":[0,4],"rule":"r"}]}]"#;
    let markdown = report(rows).markdown(Language::English);
    assert!(markdown.contains(r"- &lt;b\>A\|B\* \# C&lt;/b\> (0..4)"), "{markdown}");
}

#[cfg(feature = "serde")]
#[test]
fn json_has_the_sentences_and_is_read_back() {
    let report = stated(&["data_category generic", "not recipient class:third_parties"]).report();
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(serde_json::from_value::<Report>(json.clone()).unwrap(), report);
    let entry = &json["entries"][0];
    assert_eq!(entry["item"], "controller");
    assert_eq!(entry["articles"], serde_json::json!(["13(1)(a)", "14(1)(a)"]));
    assert_eq!(entry["verdict"], "not_found");
    assert_eq!(entry["expected"]["en"], Expectation::Controller.sentence(Language::English));
    assert_eq!(entry["expected"]["nl"], Expectation::Controller.sentence(Language::Dutch));
}
