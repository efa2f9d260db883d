//! The Data Privacy Vocabulary: both forms are read by an RDF library as one graph, and name only what is published.

use std::collections::BTreeSet;
use std::fs;

use oxjsonld::JsonLdParser;
use oxrdf::graph::CanonicalizationAlgorithm;
use oxrdf::{Graph, NamedNode, Term, Triple};
use oxttl::TurtleParser;
use privacy_policy::Policy;
use privacy_policy::export::dpv::{VERSION, json_ld, terms, turtle};

use super::support::texts::Text;
use super::{full, read, read_cases, read_corpus, standard};

const IRI: &str = "https://policy.example/privacy";
const DPV: &str = "https://w3id.org/dpv";

fn from_turtle(policy: &Policy) -> Graph {
    let text = turtle(policy, IRI);
    let triples = TurtleParser::new().for_slice(text.as_bytes());
    let triples: Vec<Triple> = triples.map(|triple| triple.unwrap_or_else(|error| panic!("{error}\n{text}"))).collect();
    let graph: Graph = triples.iter().collect();
    assert_eq!(graph.len(), triples.len(), "something is said twice:\n{text}");
    graph
}

fn from_json_ld(policy: &Policy) -> Graph {
    let json = json_ld(policy, IRI).to_string();
    let quads = JsonLdParser::new().for_slice(json.as_bytes());
    quads.map(|quad| Triple::from(quad.unwrap_or_else(|error| panic!("{error}\n{json}")))).collect()
}

fn canonical(mut graph: Graph) -> Graph {
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph
}

/// The IRIs of a graph that are of the vocabulary, its countries aside.
fn named(graph: &Graph) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for triple in graph {
        found.insert(triple.predicate.as_str().to_owned());
        if let Term::NamedNode(node) = triple.object.into_owned() {
            found.insert(node.into_string());
        }
    }
    found.retain(|iri| iri.starts_with(DPV));
    found
}

/// The IRIs of the published tables.
fn published() -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for table in ["dpv", "pd", "eu-gdpr", "tech"] {
        let path = standard(&format!("dpv-{VERSION}/{table}.csv"))?;
        let csv = fs::read_to_string(&path).unwrap();
        // The third cell; none of the first three has a comma or quote in it.
        let iris = csv.lines().filter_map(|line| line.split("\",\"").nth(2)).filter(|cell| cell.starts_with(DPV));
        found.extend(iris.map(str::to_owned));
    }
    assert!(found.len() > 1_000, "{}", found.len());
    Some(found)
}

/// Whether an IRI is of a country or region: two or three capitals in the `loc` module, whose table is not at hand.
fn is_place(iri: &str) -> bool {
    iri.strip_prefix("https://w3id.org/dpv/loc#")
        .is_some_and(|code| (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn every() -> impl Iterator<Item = (Text, Policy)> {
    let (text, policy) = full();
    let full = (Text { name: "full".to_owned(), text }, policy);
    read().into_iter().chain(read_cases()).chain([full])
}

#[test]
fn every_term_is_published() {
    let Some(published) = published() else { return };
    let unknown: Vec<String> = terms().iter().map(|term| term.iri()).filter(|iri| !published.contains(iri)).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn an_export_names_no_term_beside_the_listed() {
    let listed: BTreeSet<String> = terms().iter().map(|term| term.iri()).collect();
    let mut seen = BTreeSet::new();
    for (text, policy) in every() {
        for iri in named(&from_turtle(&policy)) {
            assert!(listed.contains(&iri) || is_place(&iri), "{}: {iri}", text.name);
            seen.insert(iri);
        }
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

#[test]
fn turtle_and_json_ld_are_one_graph() {
    for (text, policy) in every() {
        let (turtle, json) = (from_turtle(&policy), from_json_ld(&policy));
        assert!(turtle.len() >= 6, "{}", text.name);
        assert_eq!(turtle.len(), json.len(), "{}", text.name);
        assert_eq!(canonical(turtle), canonical(json), "{}", text.name);
    }
}

#[test]
fn policies_of_the_corpus_are_readable_too() {
    for (text, policy) in read_corpus() {
        assert_eq!(from_turtle(&policy).len(), from_json_ld(&policy).len(), "{}", text.name);
    }
}

#[test]
fn the_version_is_in_the_output() {
    let policy = Policy::parse("We collect your name.").unwrap();
    let graph = from_turtle(&policy);
    let version = NamedNode::new("http://www.w3.org/2002/07/owl#versionInfo").unwrap();
    let versions: Vec<String> = graph.triples_for_predicate(&version).map(|triple| triple.object.to_string()).collect();
    assert_eq!(versions, [format!("\"{VERSION}\"")]);
}

#[test]
fn what_is_denied_is_a_prohibition_and_nothing_else() {
    let (_, policy) = full();
    let json = json_ld(&policy, IRI);
    let process = json["dpv:hasProcess"].to_string();
    let prohibitions = json["dpv:hasProhibition"].to_string();
    assert!(process.contains("pd:Name") && !prohibitions.contains("pd:Name"));
    for denied in ["pd:Health", "\"advertisers\"", "dpv:AutomatedDecisionMaking", "\"social\""] {
        assert!(prohibitions.contains(denied) && !process.contains(denied), "{denied}: {prohibitions}");
    }
}

#[test]
fn what_is_tied_to_a_purpose_is_a_process_of_its_own() {
    let (_, policy) = full();
    let json = json_ld(&policy, IRI);
    let parts = json["dpv:hasProcess"][0]["dpv:hasProcess"].as_array().unwrap();
    let part = parts.iter().find(|part| part["dpv:hasPurpose"][0]["@id"] == "dpv:Marketing").unwrap();
    assert_eq!(part["dpv:hasLegalBasis"], serde_json::json!([{ "@id": "eu-gdpr:A6-1-a" }]));
    assert!(part.get("dpv:hasRecipient").is_none() && part.get("dpv:hasPersonalData").is_none());
    let orders = parts.iter().find(|part| part["dpv:hasPurpose"][0]["@id"] == "dpv:CustomerOrderManagement").unwrap();
    assert_eq!(orders["dpv:hasPersonalData"], serde_json::json!([{ "@id": "pd:PhysicalAddress" }]));
    let storage = &json["dpv:hasProcess"][0]["dpv:hasStorageCondition"];
    assert_eq!(storage[1]["dpv:hasPurpose"][0]["@id"], "dpv:CustomerOrderManagement");
    assert!(storage[0].get("dpv:hasPurpose").is_none());
    let general = &json["dpv:hasProcess"][0]["dpv:hasLegalBasis"].to_string();
    assert!(!general.contains("A6-1-a") && general.contains("keeping our shop secure"), "{general}");
}

#[test]
fn hostile_strings_stay_strings() {
    let name = "a\"b\\c\nd\te\u{0}<f>\u{7f}é\u{1F600} @en ^^x ; .";
    let json = serde_json::json!({
        "schema": 1, "language": "en",
        "controllers": [{ "name": name, "evidence": [{ "span": [0, 1], "rule": "t" }] }]
    });
    let policy: Policy = serde_json::from_value(json).unwrap();
    for graph in [from_turtle(&policy), from_json_ld(&policy)] {
        let found = graph
            .iter()
            .any(|triple| matches!(triple.object.into_owned(), Term::Literal(text) if text.value() == name));
        assert!(found);
    }
    let odd = turtle(&policy, "https://policy.example/a b<c>\"d");
    assert!(TurtleParser::new().for_slice(odd.as_bytes()).all(|triple| triple.is_ok()), "{odd}");
}
