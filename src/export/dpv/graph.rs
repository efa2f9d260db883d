//! A graph as a tree of nodes, and its two ways of being written.

use serde_json::{Map, Value};

use super::terms::{PREFIXES, Term};

/// What a property leads to.
#[derive(Clone, Debug)]
pub(super) enum Object {
    /// A term of a vocabulary.
    Term(Term),
    /// A node of the graph.
    Node(Node),
    /// A string: a name, a number, an address.
    Text(String),
    /// Words in a language, by its ISO 639-1 code.
    Words(String, &'static str),
}

impl From<Term> for Object {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

impl From<Node> for Object {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}

impl From<&str> for Object {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Object {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A node with its classes and properties, each property once and in order of first use.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// Its IRI; a node without one is blank.
    iri: Option<String>,
    classes: Vec<Term>,
    properties: Vec<(Term, Vec<Object>)>,
}

impl Node {
    /// A blank node of a class.
    pub(super) fn new(class: Term) -> Self {
        Self { classes: vec![class], ..Self::default() }
    }

    /// A node with an IRI.
    pub(super) fn named(iri: &str, class: Term) -> Self {
        Self { iri: Some(encoded(iri)), ..Self::new(class) }
    }

    /// Makes it one of `class` too.
    pub(super) fn and_is(&mut self, class: Term) {
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }

    /// Adds an object to a property; a term or string that is there already is not added again.
    pub(super) fn add(&mut self, property: Term, object: impl Into<Object>) {
        let object = object.into();
        let is_same = |known: &Object| match (known, &object) {
            (Object::Term(known), Object::Term(term)) => known == term,
            (Object::Text(known), Object::Text(text)) => known == text,
            _ => false,
        };
        match self.properties.iter_mut().find(|(known, _)| *known == property) {
            Some((_, objects)) if objects.iter().any(is_same) => {}
            Some((_, objects)) => objects.push(object),
            None => self.properties.push((property, vec![object])),
        }
    }

    /// The node with an object added.
    pub(super) fn with(mut self, property: Term, object: impl Into<Object>) -> Self {
        self.add(property, object);
        self
    }

    /// Whether nothing is said of it.
    pub(super) fn is_bare(&self) -> bool {
        self.properties.is_empty()
    }

    /// The graph as Turtle.
    pub(super) fn turtle(&self) -> String {
        let mut out = String::new();
        for (prefix, namespace) in PREFIXES {
            out.push_str(&format!("@prefix {prefix}: <{namespace}> .\n"));
        }
        out.push_str(&format!("\n<{}>", self.iri.as_deref().unwrap_or_default()));
        self.write_body(&mut out, 1);
        out.push_str(" .\n");
        out
    }

    /// Writes classes and properties.
    fn write_body(&self, out: &mut String, depth: usize) {
        let indent = "    ".repeat(depth);
        let classes: Vec<&str> = self.classes.iter().map(Term::as_str).collect();
        out.push_str(&format!(" a {}", classes.join(", ")));
        for (property, objects) in &self.properties {
            out.push_str(&format!(" ;\n{indent}{property}"));
            for (index, object) in objects.iter().enumerate() {
                out.push_str(if index == 0 { " " } else { ", " });
                match object {
                    Object::Term(term) => out.push_str(term.as_str()),
                    Object::Text(text) => write_quoted(out, text),
                    Object::Words(text, language) => {
                        write_quoted(out, text);
                        out.push_str(&format!("@{language}"));
                    }
                    Object::Node(node) => {
                        out.push('[');
                        node.write_body(out, depth + 1);
                        out.push_str(" ]");
                    }
                }
            }
        }
    }

    /// The graph as JSON-LD.
    pub(super) fn json_ld(&self) -> Value {
        let context = PREFIXES.map(|(prefix, namespace)| (prefix.to_owned(), Value::from(namespace)));
        let mut object = self.object();
        object.insert("@context".to_owned(), Value::Object(context.into_iter().collect()));
        Value::Object(object)
    }

    /// The node as an object of JSON-LD.
    fn object(&self) -> Map<String, Value> {
        let mut object = Map::new();
        if let Some(iri) = &self.iri {
            object.insert("@id".to_owned(), iri.as_str().into());
        }
        let classes: Vec<Value> = self.classes.iter().map(|class| class.as_str().into()).collect();
        object.insert("@type".to_owned(), classes.into());
        for (property, objects) in &self.properties {
            let objects: Vec<Value> = objects.iter().map(Object::value).collect();
            object.insert(property.to_string(), objects.into());
        }
        object
    }
}

impl Object {
    fn value(&self) -> Value {
        match self {
            Self::Term(term) => serde_json::json!({ "@id": term.as_str() }),
            Self::Node(node) => Value::Object(node.object()),
            Self::Text(text) => Value::from(text.as_str()),
            Self::Words(text, language) => serde_json::json!({ "@value": text, "@language": language }),
        }
    }
}

/// Writes a string of Turtle.
fn write_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The IRI, with what an IRI cannot hold percent-encoded.
fn encoded(iri: &str) -> String {
    let mut out = String::with_capacity(iri.len());
    for c in iri.chars() {
        if c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\') {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}
