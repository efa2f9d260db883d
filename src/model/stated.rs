//! Policies from statements as strings, for tests that must not depend on how texts are read.

use super::{Assembly, Names, Policy, Said, Statement, Value};
use crate::{Language, Span};

/// The policy of statements such as `retention P1Y`, `not recipient class:advertisers` and `source public registers`.
pub(crate) fn stated(statements: &[&str]) -> Policy {
    let text = statements.join("\n");
    let (mut all, mut names, mut start) = (Vec::new(), Names::default(), 0);
    for line in statements {
        let (denied, said) = line.strip_prefix("not ").map_or((false, *line), |said| (true, said));
        let (kind, words) = said.split_once(' ').unwrap_or((said, ""));
        let from = start + line.len() - if words.is_empty() { said.len() } else { words.len() };
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let span = Span::new(narrow(from), narrow(start + line.len()));
        let (Ok(kind), Some(span)) = (kind.parse(), span) else { unreachable!("{line}") };
        // Those that have no value have words.
        let value = Value::read(kind, words).or_else(|| Value::read(kind, ""));
        let Some(value) = value else { unreachable!("{line}") };
        let value = Said::of(kind, &value, &mut names);
        all.push(Statement { denied, ..Statement::new(kind, span, value) });
        start += line.len() + 1;
    }
    let mut policy = Policy::new(Language::English);
    policy.assemble(&all, &names, |_| "test", &text, &mut Assembly::default());
    policy
}
